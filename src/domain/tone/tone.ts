import { type LexiconEntry, matchEntries, type PatternMatch, type Word, wordsOf } from './patterns.ts'

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
  /**
   * Words and phrases that turn an order into a request: a sentence with one of them gives no `tone-order`.
   * With `[…]`: the marked words are harmless there, whatever else they look like; capitals right after them are read off something.
   * With `^`: words that may open a clause before what `^` looks for in the entries.
   */
  readonly courtesy: readonly string[]
  /** Acronyms and names that are written in capitals. */
  readonly capitals: readonly string[]
  /** Words that keep their capital inside a sentence when shouting is put right. */
  readonly proper: readonly string[]
  /** Those of `tone-shouting` hold where their words stand in capitals. */
  readonly entries: readonly LexiconEntry<ToneCode>[]
}

type Entries<Code extends string> = readonly LexiconEntry<Code>[]

/** A lexicon, sorted by what each part is for. */
interface Prepared {
  readonly courtesy: Entries<'courtesy'>
  readonly harmless: Entries<'harmless'>
  readonly openers: ReadonlySet<string>
  readonly spoken: Entries<ToneCode>
  readonly emphatic: Entries<ToneCode>
  readonly capitals: ReadonlySet<string>
  /** Words by their capitals, as they are written when nobody shouts. */
  readonly quiet: ReadonlyMap<string, string>
}

const prepare = ({ courtesy, capitals, proper, entries }: ToneLexicon): Prepared => {
  const openers = courtesy.filter((pattern) => pattern.startsWith('^'))
  const harmless = courtesy.filter((pattern) => pattern.includes('['))
  const polite = courtesy.filter((pattern) => !openers.includes(pattern) && !harmless.includes(pattern))
  return {
    courtesy: polite.map((pattern) => ({ pattern, code: 'courtesy' })),
    harmless: harmless.map((pattern) => ({ pattern, code: 'harmless' })),
    openers: new Set(openers.flatMap((pattern) => pattern.slice(1).trim().split('|'))),
    spoken: entries.filter(({ code }) => code !== 'tone-shouting'),
    emphatic: entries.filter(({ code }) => code === 'tone-shouting'),
    capitals: new Set(capitals),
    quiet: new Map([...capitals, ...proper].map((word) => [word.toUpperCase(), word])),
  }
}

const preparations = new WeakMap<ToneLexicon, Prepared>()

const prepared = (lexicon: ToneLexicon): Prepared => {
  const known = preparations.get(lexicon)
  if (known) return known
  const made = prepare(lexicon)
  preparations.set(lexicon, made)
  return made
}

/** Takes titles and other people's words out, length by length: what stands in quotation marks is not the writer's tone. */
export const withoutQuotes = (text: string): string =>
  text.replace(/«[^«»\n]{0,200}»|“[^“”\n]{0,200}”|"[^"\n]{0,200}"/g, (quoted) => ' '.repeat(quoted.length))

/** Fewer capitals in a row are an acronym, a brand, an emphasis. */
const shoutedWords = 3
const shoutedLetters = 8

const isShouted = (word: string): boolean =>
  /^[\p{Lu}\p{M}]+$/u.test(word) && (word.length > 1 || /[AEIOUÈ]/u.test(word))

const quieten = (text: string, { quiet }: Prepared, isFirst: boolean): string => {
  const lower = text.replace(/[\p{L}\p{M}]+/gu, (word) => quiet.get(word) ?? word.toLowerCase())
  const spoken = lower.replace(
    /([.!?…]\s+)(\p{Ll})/gu,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  return isFirst ? spoken.charAt(0).toUpperCase() + spoken.slice(1) : spoken
}

/** Words in capitals that follow each other, with the index of the first. */
interface Run {
  readonly from: number
  readonly words: readonly Word[]
}

const capitalRuns = (text: string, words: readonly Word[]): readonly Run[] => {
  const runs: { from: number; words: Word[] }[] = []
  let isOpen = false
  for (const [at, word] of words.entries()) {
    const isNext = isOpen && /^[\s,'’!?.]{1,6}$/.test(text.slice(words[at - 1]?.end, word.start))
    isOpen = isShouted(text.slice(word.start, word.end))
    if (!isOpen) continue
    if (isNext) runs.at(-1)?.words.push(word)
    else runs.push({ from: at, words: [word] })
  }
  return runs
}

const findCapitals = (
  text: string,
  words: readonly Word[],
  lexicon: Prepared,
  harmless: readonly PatternMatch<'harmless'>[],
): readonly ToneFinding[] => {
  const emphatic = new Set(matchEntries(text, words, lexicon.emphatic).map(({ start }) => start))
  const read = new Set(harmless.map(({ end }) => end))
  return capitalRuns(text, words).flatMap(({ from, words: run }) => {
    const [first, last] = [run[0], run.at(-1)]
    const counted = run
      .map(({ start, end }) => text.slice(start, end))
      .filter((word) => !lexicon.capitals.has(word))
    const isLong = counted.length >= shoutedWords && counted.join('').length >= shoutedLetters
    const isEmphatic = run.some(({ start, end }) => end - start > 1 && emphatic.has(start))
    const isRead = read.has(words[from - 1]?.end ?? -1)
    if (!first || !last || isRead || !(isLong || isEmphatic)) return []
    const { start, end } = { start: first.start, end: last.end }
    const isFirst = /(?:^|[.!?…\n])[\s"«“]*$/u.test(text.slice(Math.max(0, start - 20), start))
    return [{ code: 'tone-shouting', start, end, kinder: quieten(text.slice(start, end), lexicon, isFirst) }]
  })
}

/** Exclamation marks in a row, or three question marks and more. */
const findMarks = (text: string): readonly ToneFinding[] =>
  [...text.matchAll(/[!?¡‼⁉]+(?:\s?[!‼])*/gu)].flatMap(({ 0: run, index }) => {
    if (!/!.*!|[‼⁉]|\?{3}/.test(run)) return []
    return [
      { code: 'tone-shouting', start: index, end: index + run.length, kinder: run.includes('?') ? '?' : '.' },
    ]
  })

/** Swear words with stars in them, `f*ck`; not `AMZN*Prime`, as banks write. */
const findMasked = (text: string): readonly ToneFinding[] =>
  [...text.matchAll(/[\p{L}\p{N}_*]+/gu)].flatMap(({ 0: word, index }) =>
    /^\p{L}{1,3}\*+\p{L}{1,6}$/u.test(word) && word.length > 3
      ? [{ code: 'tone-insult', start: index, end: index + word.length }]
      : [],
  )

/**
 * Finds insults, sarcasm, shouting, threats, blame and bare orders in what somebody wrote. A deadline, a law or the next step
 * named politely is none of them.
 *
 * @example findTone('Hurry up', lexicon) // => [{ code: 'tone-order', start: 0, end: 8, kinder: '…' }]
 */
export const findTone = (text: string, lexicon: ToneLexicon): readonly ToneFinding[] => {
  const own = withoutQuotes(text)
  const words = wordsOf(own)
  const ready = prepared(lexicon)
  const polite = new Set(matchEntries(own, words, ready.courtesy).map(({ sentence }) => sentence))
  const harmless = matchEntries(own, words, ready.harmless, ready.openers)
  const isHarmless = overlaps(harmless)
  const spoken = matchEntries(own, words, ready.spoken, ready.openers)
    .filter((place) => !isHarmless(place) && !(place.code === 'tone-order' && polite.has(place.sentence)))
    .map(({ sentence: _, ...finding }) => finding)
  return [
    ...spoken,
    ...findMasked(own),
    ...findCapitals(own, words, ready, harmless),
    ...findMarks(own),
  ].sort((a, b) => a.start - b.start)
}

/** Tells whether a place shares words with one of these, which stand in order; to be asked in order, too. */
const overlaps = (places: readonly { start: number; end: number }[]) => {
  let next = 0
  return ({ start, end }: { start: number; end: number }): boolean => {
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return (places[next]?.start ?? Number.POSITIVE_INFINITY) < end
  }
}
