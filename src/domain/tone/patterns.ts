/** A row of a lexicon, as the YAML in `content/tone` and `content/wording` has it. See `compilePattern` for the format. */
export interface LexiconEntry<Code extends string> {
  readonly pattern: string
  readonly code: Code
  /** What to write in place of the marked words; `~` stands for them. A capital at their beginning is kept. */
  readonly kinder?: string | undefined
}

/** A word of the text: folded (lower case, no accents), where it stands, and which sentence it belongs to. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Whether a clause begins here: a sentence does, or a comma, a dash or a bracket stands before. */
  readonly isOpening: boolean
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

type StepKind = 'word' | 'optional' | 'not' | 'gap'

interface Step {
  /** The number of what the step looks for, see `Vocabulary`; gaps look for nothing. */
  readonly item: number
  readonly kind: StepKind
  /** Whether the words stand in the marked part. */
  readonly isMarked: boolean
}

/** Where a pattern may hold: anywhere, where a clause begins, or only where a sentence does. */
type Anchor = 'anywhere' | 'clause' | 'sentence'

interface Pattern {
  readonly steps: readonly Step[]
  readonly anchor: Anchor
  readonly atEnd: boolean
}

/** Short spellings of chats, and the words they stand for. */
const chatSpellings = new Map([
  ['nn', 'non'],
  ['x', 'per'],
  ['xche', 'perche'],
  ['u', 'you'],
  ['ur', 'your'],
  ['pls', 'please'],
  ['plz', 'please'],
])

/** Lower case, no accents, no letter drawn out (`bastaaa`), no chat spelling. */
const fold = (word: string): string => {
  const plain = /^[a-z0-9]+$/.test(word) ? word : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const short = plain.replace(/([a-z])\1{2,}/g, '$1')
  return chatSpellings.get(short) ?? short
}

/** English short forms written without their apostrophe; the first group is the first of the two words. */
const contraction =
  /^((?:do|does|did|ca|wo|is|are|was|were|have|has|had|could|would|should)n(?=t$)|(?:you|they)(?=(?:re|ve|ll)$)|i(?=(?:m|ve)$)|(?:that|what)(?=s$))/

/**
 * Splits a text into words; full stops, question and exclamation marks, semicolons, colons and line ends close a sentence.
 * `dont` gives the two words of `don't`.
 */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = []
  let sentence = 0
  let end = 0
  for (const { 0: written, index: start } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const between = text.slice(end, start)
    const isSpace = between === ' '
    const isNew = !isSpace && /[.!?…;:\n]/.test(between)
    if (isNew) sentence += 1
    const isOpening = isNew || words.length === 0 || (!isSpace && /[,()–—]|\s-\s/.test(between))
    end = start + written.length
    const folded = fold(written)
    const first = folded.length === written.length ? (contraction.exec(folded)?.[0] ?? '') : ''
    const middle = start + first.length
    if (first) words.push({ folded: first, start, end: middle, sentence, isOpening })
    words.push({
      folded: folded.slice(first.length),
      start: middle,
      end,
      sentence,
      isOpening: isOpening && !first,
    })
  }
  return words
}

/** All that the steps of a lexicon look for, arranged so that a word finds the numbers of what it fulfils without a search. */
interface Vocabulary {
  readonly exact: Map<string, number[]>
  /** By what stands before the star, then what must stand after it. */
  readonly stems: Map<string, (readonly [ending: string, item: number])[]>
  readonly endings: Map<string, number[]>
}

const add = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const learn = ({ exact, stems, endings }: Vocabulary, item: string, id: number): void => {
  for (const form of item.split('|')) {
    const [stem = '', ending] = form.split('*').map(fold)
    if (ending === undefined) add(exact, stem, id)
    else if (stem === '') add(endings, ending, id)
    else add(stems, stem, [ending, id])
  }
}

const fulfilledBy = ({ exact, stems, endings }: Vocabulary, word: string): ReadonlySet<number> => {
  const found = new Set(exact.get(word))
  for (let cut = 1; cut <= word.length; cut += 1) {
    for (const [ending, id] of stems.get(word.slice(0, cut)) ?? []) {
      if (word.length - cut >= ending.length && word.endsWith(ending)) found.add(id)
    }
    for (const id of endings.get(word.slice(-cut)) ?? []) found.add(id)
  }
  return found
}

const kindOf = (item: string): StepKind => {
  if (item === '...') return 'gap'
  if (item.startsWith('!')) return 'not'
  return item.endsWith('?') ? 'optional' : 'word'
}

/**
 * Reads a pattern: words with spaces between, matched without regard to case and accents, inside one sentence.
 * `a|b` one of these · `a|b?` one of these or none · `idiot*` words that begin so · `*temi`, `mand*mi` that end so, too ·
 * `...` up to three words of any kind · `!a|b` not this word here (at the beginning: not just before) · `[…]` only these words
 * are marked, the rest is context · `^` begins the clause, also after a word such as `and` (see `findPlaces`) ·
 * `^^` begins the sentence · `$` ends it. Apostrophes and hyphens separate words: write `don t`, `e mail`.
 */
const compilePattern = (pattern: string, itemOf: (item: string) => number): Pattern => {
  let isInside = !pattern.includes('[')
  const steps = pattern
    .replace(/[[\]^$]/g, ' $& ')
    .split(/\s+/)
    .flatMap((item): readonly Step[] => {
      if (item === '[') isInside = true
      if (item === ']') isInside = false
      if (/^[[\]^$]?$/.test(item)) return []
      const kind = kindOf(item)
      return [{ item: kind === 'gap' ? -1 : itemOf(item.replace(/^!|\?/g, '')), kind, isMarked: isInside }]
    })
  const anchor = pattern.includes('^^') ? 'sentence' : pattern.includes('^') ? 'clause' : 'anywhere'
  return { steps, anchor, atEnd: pattern.includes('$') }
}

interface Indexed<Code extends string> {
  readonly entry: LexiconEntry<Code>
  readonly pattern: Pattern
}

/** The patterns that may begin with an item: some by what their second word must be, the others whatever follows. */
interface Beginning<Code extends string> {
  readonly bySecond: Map<number, Indexed<Code>[]>
  readonly others: Indexed<Code>[]
}

interface Index<Code extends string> {
  readonly vocabulary: Vocabulary
  readonly byFirst: ReadonlyMap<number, Beginning<Code>>
  /** Words met in the texts so far. */
  readonly met: Map<string, Known<Code>>
}

/** What may come next when the steps up to `from` are done; undefined stands for anything. */
const nextItems = (steps: readonly Step[], from: number): readonly number[] | undefined => {
  const rest = steps.slice(from).filter(({ kind }) => kind !== 'not')
  const last = rest.findIndex(({ kind }) => kind !== 'optional')
  return rest[last]?.kind === 'word' ? rest.slice(0, last + 1).map(({ item }) => item) : undefined
}

const secondItems = (steps: readonly Step[], last: number): readonly number[] | undefined => {
  const lists = steps
    .slice(0, last + 1)
    .flatMap(({ kind }, i) => (kind === 'not' ? [] : [nextItems(steps, i + 1)]))
  return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))]
}

const indexEntries = <Code extends string>(entries: readonly LexiconEntry<Code>[]): Index<Code> => {
  const vocabulary: Vocabulary = { exact: new Map(), stems: new Map(), endings: new Map() }
  const ids = new Map<string, number>()
  const itemOf = (item: string): number => {
    const id = ids.get(item) ?? ids.size
    if (!ids.has(item)) learn(vocabulary, item, id)
    ids.set(item, id)
    return id
  }
  const byFirst = new Map<number, Beginning<Code>>()
  for (const entry of entries) {
    const pattern = compilePattern(entry.pattern, itemOf)
    const last = pattern.steps.findIndex(({ kind }) => kind === 'word')
    const seconds = secondItems(pattern.steps, last)
    const firsts = pattern.steps.slice(0, last + 1).filter(({ kind }) => kind !== 'not')
    for (const item of new Set(firsts.map((step) => step.item))) {
      const beginning: Beginning<Code> = byFirst.get(item) ?? { bySecond: new Map(), others: [] }
      byFirst.set(item, beginning)
      if (!seconds) beginning.others.push({ entry, pattern })
      for (const second of seconds ?? []) add(beginning.bySecond, second, { entry, pattern })
    }
  }
  return { vocabulary, byFirst, met: new Map() }
}

const indexes = new WeakMap<object, unknown>()

const indexOf = <Code extends string>(entries: readonly LexiconEntry<Code>[]): Index<Code> => {
  const known = indexes.get(entries)
  if (known) return known as Index<Code> // Set below for the same entries: a WeakMap cannot say so in types.
  const made = indexEntries(entries)
  indexes.set(entries, made)
  return made
}

/** What a lexicon knows of a word: which items it fulfils, and which patterns may begin with it, by the word that follows. */
interface Known<Code extends string> {
  readonly fulfils: ReadonlySet<number>
  readonly begins: readonly Beginning<Code>[]
  readonly byNext: Map<Known<Code> | undefined, readonly Indexed<Code>[]>
}

/** People change a text word by word: what was found out is kept, up to so many words. */
const mostWords = 3000

const recognise = <Code extends string>(
  { vocabulary, byFirst, met }: Index<Code>,
  words: readonly Word[],
): readonly Known<Code>[] => {
  if (met.size > mostWords) met.clear()
  return words.map(({ folded }) => {
    const known = met.get(folded)
    if (known) return known
    const fulfils = fulfilledBy(vocabulary, folded)
    const begins = [...fulfils].flatMap((item) => byFirst.get(item) ?? [])
    const made = { fulfils, begins, byNext: new Map() }
    met.set(folded, made)
    return made
  })
}

const candidates = <Code extends string>(
  word: Known<Code>,
  next: Known<Code> | undefined,
): readonly Indexed<Code>[] => {
  const known = word.byNext.get(next)
  if (known) return known
  const byEntry = new Map<LexiconEntry<Code>, Indexed<Code>>()
  for (const { bySecond, others } of word.begins) {
    for (const indexed of others) byEntry.set(indexed.entry, indexed)
    for (const item of next?.fulfils ?? []) {
      for (const indexed of bySecond.get(item) ?? []) byEntry.set(indexed.entry, indexed)
    }
  }
  const made = [...byEntry.values()]
  word.byNext.set(next, made)
  return made
}

/** How many words a gap may span. */
const longestGap = 3

interface Sentence {
  /** What the words of the whole text fulfil. */
  readonly words: readonly Known<string>[]
  readonly first: number
  /** The word after the last. */
  readonly end: number
}

interface Marked {
  readonly first: number
  readonly last: number
}

/** Walks the steps from word `at`; `first` and `last` are the marked words so far, -1 where there is none. */
const walk = (
  pattern: Pattern,
  sentence: Sentence,
  at: number,
  step = 0,
  first = -1,
  last = -1,
): Marked | undefined => {
  const wanted = pattern.steps[step]
  if (!wanted) return pattern.atEnd && at < sentence.end ? undefined : { first, last }
  if (wanted.kind === 'gap') {
    for (let next = at; next <= Math.min(at + longestGap, sentence.end); next += 1) {
      const found = walk(pattern, sentence, next, step + 1, first, last)
      if (found) return found
    }
    return undefined
  }
  const judged = wanted.kind === 'not' && step === 0 ? at - 1 : at
  const isSaid =
    judged >= sentence.first &&
    judged < sentence.end &&
    sentence.words[judged]?.fulfils.has(wanted.item) === true
  if (wanted.kind === 'not') return isSaid ? undefined : walk(pattern, sentence, at, step + 1, first, last)
  const taken =
    isSaid &&
    (wanted.isMarked
      ? walk(pattern, sentence, at + 1, step + 1, first < 0 ? at : first, at)
      : walk(pattern, sentence, at + 1, step + 1, first, last))
  if (taken) return taken
  return wanted.kind === 'optional' ? walk(pattern, sentence, at, step + 1, first, last) : undefined
}

/** Where clauses begin: at their first word, and at the words after openers such as `and`. */
const clauseStarts = (words: readonly Word[], openers: ReadonlySet<string>): readonly boolean[] => {
  const starts: boolean[] = []
  for (const [at, { isOpening }] of words.entries()) {
    starts.push(isOpening || (starts[at - 1] === true && openers.has(words[at - 1]?.folded ?? '')))
  }
  return starts
}

const sentenceEnd = (words: readonly Word[], first: number): number => {
  let end = first + 1
  while (words[end]?.sentence === words[first]?.sentence && end < words.length) end += 1
  return end
}

/** Writes the kinder words as they stand in the place of the original. */
const inPlace = (kinder: string, original: string): string => {
  const isShouted = original === original.toUpperCase()
  const spoken = isShouted ? original.toLowerCase() : original.charAt(0).toLowerCase() + original.slice(1)
  const filled = kinder.replaceAll('~', spoken)
  return /^\p{Lu}/u.test(original) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
}

/** Of places that overlap, keeps the first and longest. */
export const withoutOverlaps = <Code extends string>(
  found: readonly PatternMatch<Code>[],
): readonly PatternMatch<Code>[] => {
  let end = -1
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match) => {
      if (match.start < end) return false
      end = match.end
      return true
    })
}

/**
 * Finds all places where entries of a lexicon hold, in no order.
 *
 * @param openers words that may stand between the beginning of a clause and what `^` looks for.
 */
export const findPlaces = <Code extends string>(
  text: string,
  words: readonly Word[],
  entries: readonly LexiconEntry<Code>[],
  openers: ReadonlySet<string>,
): readonly PatternMatch<Code>[] => {
  const known = recognise(indexOf(entries), words)
  const starts = clauseStarts(words, openers)
  const found: PatternMatch<Code>[] = []
  let sentence: Sentence = { words: known, first: 0, end: 0 }
  for (const [at, word] of words.entries()) {
    if (at === sentence.end) sentence = { words: known, first: at, end: sentenceEnd(words, at) }
    const here = known[at]
    if (!here) continue
    for (const { entry, pattern } of candidates(here, at + 1 < sentence.end ? known[at + 1] : undefined)) {
      if (pattern.anchor === 'clause' && !starts[at]) continue
      if (pattern.anchor === 'sentence' && at !== sentence.first) continue
      const marked = walk(pattern, sentence, at)
      const [first, last] = [words[marked?.first ?? -1], words[marked?.last ?? -1]]
      if (!first || !last) continue
      const { start, end } = { start: first.start, end: last.end }
      const kinder =
        entry.kinder === undefined ? {} : { kinder: inPlace(entry.kinder, text.slice(start, end)) }
      found.push({ code: entry.code, start, end, sentence: word.sentence, ...kinder })
    }
  }
  return found
}

/** Finds where entries of a lexicon hold: the first and longest, never two over the same words. */
export const matchEntries = <Code extends string>(
  text: string,
  words: readonly Word[],
  entries: readonly LexiconEntry<Code>[],
): readonly PatternMatch<Code>[] => withoutOverlaps(findPlaces(text, words, entries, new Set()))
