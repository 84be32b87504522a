/** A row of a lexicon, as the YAML in `content/tone` and `content/wording` has it. See `compilePattern` for the format. */
export interface LexiconEntry<Code extends string> {
  readonly pattern: string
  readonly code: Code
  /** What to write in place of the marked words. A capital at their beginning is kept. */
  readonly kinder?: string | undefined
}

/** A word of the text: folded (lower case, no accents), where it stands, and which sentence it belongs to. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** A place where an entry holds. */
export interface PatternMatch<Code extends string> {
  readonly code: Code
  readonly start: number
  readonly end: number
  /** The sentence of the place, counted as in the words. */
  readonly sentence: number
  readonly kinder?: string
}

interface Step {
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly kind: 'word' | 'optional' | 'not' | 'gap'
  /** Whether the words stand in the marked part. */
  readonly isMarked: boolean
}

interface CompiledPattern {
  readonly steps: readonly Step[]
  readonly atStart: boolean
  readonly atEnd: boolean
}

const fold = (word: string): string =>
  /^[a-z0-9]+$/.test(word) ? word : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** Splits a text into words; full stops, question and exclamation marks, semicolons, colons and line ends close a sentence. */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = []
  let sentence = 0
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    if (/[.!?…;:\n]/.test(text.slice(end, match.index))) sentence += 1
    end = match.index + match[0].length
    words.push({ folded: fold(match[0]), start: match.index, end, sentence })
  }
  return words
}

const stepOf = (item: string, isMarked: boolean): Step => {
  if (item === '...') return { words: new Set(), stems: [], kind: 'gap', isMarked }
  const kind = item.startsWith('!') ? 'not' : item.endsWith('?') ? 'optional' : 'word'
  const forms = item.replace(/^!|\?/g, '').split('|').map(fold)
  return {
    words: new Set(forms.filter((form) => !form.endsWith('*'))),
    stems: forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)),
    kind,
    isMarked,
  }
}

/**
 * Reads a pattern: words with spaces between, matched without regard to case and accents, inside one sentence.
 * `a|b` one of these · `a|b?` one of these or none · `idiot*` words that begin so · `...` up to three words of any kind ·
 * `!a|b` not this word here (at the beginning: not just before) · `[…]` only these words are marked, the rest is context ·
 * `^` begins the sentence · `$` ends it. Apostrophes and hyphens separate words: write `don t`, `e mail`.
 */
const compilePattern = (pattern: string): CompiledPattern => {
  const hasMark = pattern.includes('[')
  let isInside = !hasMark
  const steps = pattern
    .replace(/[[\]^$]/g, ' $& ')
    .split(/\s+/)
    .flatMap((item): readonly Step[] => {
      if (item === '[') isInside = true
      if (item === ']') isInside = false
      return /^[[\]^$]?$/.test(item) ? [] : [stepOf(item, isInside)]
    })
  return { steps, atStart: pattern.includes('^'), atEnd: pattern.includes('$') }
}

const says = ({ words, stems }: Step, word: string): boolean =>
  words.has(word) || stems.some((stem) => word.startsWith(stem))

/** How many words a gap may span. */
const longestGap = 3

/** Walks the steps from word `at`; `marked` collects the places of the marked words. */
const walk = (
  { steps, atEnd }: CompiledPattern,
  words: readonly Word[],
  sentence: number,
  at: number,
  step = 0,
  marked: readonly number[] = [],
): readonly number[] | undefined => {
  const wanted = steps[step]
  const word = words[at]?.sentence === sentence ? words[at] : undefined
  const go = (next: number, nextStep: number, places: readonly number[]) =>
    walk({ steps, atEnd, atStart: false }, words, sentence, next, nextStep, places)
  if (!wanted) return atEnd && word ? undefined : marked
  if (wanted.kind === 'gap') {
    for (let size = 0; size <= longestGap; size += 1) {
      const found = go(at + size, step + 1, marked)
      if (found) return found
    }
    return undefined
  }
  const isSaid = word !== undefined && says(wanted, word.folded)
  if (wanted.kind === 'not') {
    const before = words[at - 1]
    const judged = step === 0 ? before?.sentence === sentence && says(wanted, before.folded) : isSaid
    return judged ? undefined : go(at, step + 1, marked)
  }
  const taken = isSaid ? go(at + 1, step + 1, wanted.isMarked ? [...marked, at] : marked) : undefined
  return taken ?? (wanted.kind === 'optional' ? go(at, step + 1, marked) : undefined)
}

interface Index<Code extends string> {
  readonly byWord: ReadonlyMap<string, readonly Indexed<Code>[]>
  readonly byStem: readonly (readonly [string, Indexed<Code>])[]
}

interface Indexed<Code extends string> {
  readonly entry: LexiconEntry<Code>
  readonly compiled: CompiledPattern
}

const indexEntries = <Code extends string>(entries: readonly LexiconEntry<Code>[]): Index<Code> => {
  const byWord = new Map<string, Indexed<Code>[]>()
  const byStem: [string, Indexed<Code>][] = []
  for (const entry of entries) {
    const compiled = compilePattern(entry.pattern)
    const indexed = { entry, compiled }
    const last = compiled.steps.findIndex(({ kind }) => kind === 'word')
    for (const { words, stems } of compiled.steps.slice(0, last + 1).filter(({ kind }) => kind !== 'not')) {
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), indexed])
      for (const stem of stems) byStem.push([stem, indexed])
    }
  }
  return { byWord, byStem }
}

const indexes = new WeakMap<object, unknown>()

const indexOf = <Code extends string>(entries: readonly LexiconEntry<Code>[]): Index<Code> => {
  const known = indexes.get(entries)
  if (known) return known as Index<Code> // Set below for the same entries: a WeakMap cannot say so in types.
  const made = indexEntries(entries)
  indexes.set(entries, made)
  return made
}

const startsSentence = (words: readonly Word[], at: number): boolean =>
  at === 0 || words[at - 1]?.sentence !== words[at]?.sentence

const cased = (kinder: string, original: string): string =>
  /^\p{Lu}/u.test(original) ? kinder.charAt(0).toUpperCase() + kinder.slice(1) : kinder

/** Finds where entries of a lexicon hold: the first and longest, never two over the same words. */
export const matchEntries = <Code extends string>(
  text: string,
  words: readonly Word[],
  entries: readonly LexiconEntry<Code>[],
): readonly PatternMatch<Code>[] => {
  const { byWord, byStem } = indexOf(entries)
  const found: PatternMatch<Code>[] = []
  words.forEach((word, at) => {
    const stemmed = byStem.filter(([stem]) => word.folded.startsWith(stem)).map(([, indexed]) => indexed)
    for (const { entry, compiled } of [...(byWord.get(word.folded) ?? []), ...stemmed]) {
      if (compiled.atStart && !startsSentence(words, at)) continue
      const marked = walk(compiled, words, word.sentence, at)
      const [first, last] = [words[marked?.[0] ?? -1], words[marked?.at(-1) ?? -1]]
      if (!first || !last) continue
      const { start, end } = { start: first.start, end: last.end }
      const kinder = entry.kinder === undefined ? {} : { kinder: cased(entry.kinder, text.slice(start, end)) }
      found.push({ code: entry.code, start, end, sentence: word.sentence, ...kinder })
    }
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return found.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}
