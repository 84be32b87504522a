import { type LexiconEntry, matchEntries, type Word, wordsOf } from './patterns.ts'

/** How words may hurt, or be taken so. */
export const toneCodes = [
  'tone-insult',
  'tone-sarcasm',
  'tone-shouting',
  'tone-threat',
  'tone-blame',
  'tone-order',
] as const

export type ToneCode = (typeof toneCodes)[number]

/** Words that a person should not be sent. Shouting may overlap another finding; others never overlap. */
export interface ToneFinding {
  readonly code: ToneCode
  readonly start: number
  readonly end: number
  /** Stands in place of start…end, where words can. */
  readonly kinder?: string
}

/** The words of one language, from `content/tone`. */
export interface ToneLexicon {
  /** Words and phrases that turn an order into a request: a sentence with one of them gives no `tone-order`. */
  readonly courtesy: readonly string[]
  /** Acronyms and names that are written in capitals. */
  readonly capitals: readonly string[]
  /** Words that keep their capital inside a sentence when shouting is put right. */
  readonly proper: readonly string[]
  readonly entries: readonly LexiconEntry<ToneCode>[]
}

const courtesies = new WeakMap<ToneLexicon, readonly LexiconEntry<'courtesy'>[]>()

const courtesyOf = (lexicon: ToneLexicon): readonly LexiconEntry<'courtesy'>[] => {
  const known = courtesies.get(lexicon)
  if (known) return known
  const made = lexicon.courtesy.map((pattern) => ({ pattern, code: 'courtesy' as const }))
  courtesies.set(lexicon, made)
  return made
}

/** Takes titles and other people's words out, length by length: what stands in quotation marks is not the writer's tone. */
export const withoutQuotes = (text: string): string =>
  text.replace(/«[^»\n]{0,200}»|“[^”\n]{0,200}”|"[^"\n]{0,200}"/g, (quoted) => ' '.repeat(quoted.length))

/** Fewer capitals in a row are an acronym, a brand, an emphasis. */
const shoutedWords = 3
const shoutedLetters = 8

const isShouted = (word: string): boolean =>
  /^[\p{Lu}\p{M}]+$/u.test(word) && (word.length > 1 || /[AEIOUÈ]/u.test(word))

const quieten = (text: string, lexicon: ToneLexicon, isFirst: boolean): string => {
  const kept = new Map([...lexicon.capitals, ...lexicon.proper].map((word) => [word.toUpperCase(), word]))
  const lower = text.replace(/[\p{L}\p{M}]+/gu, (word) => kept.get(word) ?? word.toLowerCase())
  const spoken = lower.replace(
    /([.!?…]\s+)(\p{Ll})/gu,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  return isFirst ? spoken.charAt(0).toUpperCase() + spoken.slice(1) : spoken
}

const findCapitals = (text: string, words: readonly Word[], lexicon: ToneLexicon): readonly ToneFinding[] => {
  const capitals = new Set(lexicon.capitals)
  const found: ToneFinding[] = []
  const close = (run: readonly Word[]) => {
    const [first, last] = [run[0], run.at(-1)]
    const counted = run.map(({ start, end }) => text.slice(start, end)).filter((word) => !capitals.has(word))
    if (!first || !last || counted.length < shoutedWords || counted.join('').length < shoutedLetters) return
    const { start, end } = { start: first.start, end: last.end }
    const isFirst = /(?:^|[.!?…\n])[\s"«“]*$/u.test(text.slice(Math.max(0, start - 20), start))
    found.push({
      code: 'tone-shouting',
      start,
      end,
      kinder: quieten(text.slice(start, end), lexicon, isFirst),
    })
  }
  let run: Word[] = []
  for (const word of words) {
    const last = run.at(-1)
    const isNear = !last || /^[\s,'’!?.]{1,6}$/.test(text.slice(last.end, word.start))
    if (!isNear) {
      close(run)
      run = []
    }
    if (isShouted(text.slice(word.start, word.end))) run.push(word)
    else {
      close(run)
      run = []
    }
  }
  close(run)
  return found
}

const findMarks = (text: string): readonly ToneFinding[] =>
  [...text.matchAll(/[!?¡‼⁉]+(?:\s?[!‼])*/gu)].flatMap(({ 0: run, index }) => {
    if (!/!.*!|[‼⁉]/.test(run)) return []
    return [
      { code: 'tone-shouting', start: index, end: index + run.length, kinder: run.includes('?') ? '?' : '.' },
    ]
  })

/**
 * Finds insults, sarcasm, shouting, threats, blame and bare orders in what somebody wrote. A deadline, a law or the next step
 * named politely is none of them.
 *
 * @example findTone('Hurry up', lexicon) // => [{ code: 'tone-order', start: 0, end: 8, kinder: '…' }]
 */
export const findTone = (text: string, lexicon: ToneLexicon): readonly ToneFinding[] => {
  const own = withoutQuotes(text)
  const words = wordsOf(own)
  const polite = new Set(matchEntries(own, words, courtesyOf(lexicon)).map(({ sentence }) => sentence))
  const spoken = matchEntries(own, words, lexicon.entries)
    .filter(({ code, sentence }) => code !== 'tone-order' || !polite.has(sentence))
    .map(({ sentence: _, ...finding }) => finding)
  return [...spoken, ...findCapitals(own, words, lexicon), ...findMarks(own)].sort(
    (a, b) => a.start - b.start,
  )
}
