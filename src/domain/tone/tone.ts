import {
  findPlaces,
  type LexiconEntry,
  type PatternMatch,
  type Word,
  withoutOverlaps,
  wordsOf,
} from './patterns.ts'

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
   * With `[…]`: the marked words are harmless there, whatever else they look like.
   * With `^` first: words that may open a clause before what `^` looks for in the entries.
   * With `$` first: words before what is read off a label or a screen; capitals right after them, or after harmless words, are not shouted.
   */
  readonly courtesy: readonly string[]
  /** Acronyms and names that are written in capitals. */
  readonly capitals: readonly string[]
  /** Words that keep their capital inside a sentence when shouting is put right. */
  readonly proper: readonly string[]
  /** Those of `tone-shouting` hold where their words stand in capitals. */
  readonly entries: readonly LexiconEntry<ToneCode>[]
}

/** A lexicon, sorted by what each part is for. */
interface Prepared {
  readonly entries: readonly LexiconEntry<ToneCode | 'courtesy' | 'harmless'>[]
  readonly openers: ReadonlySet<string>
  readonly readers: ReadonlySet<string>
  readonly capitals: ReadonlySet<string>
  /** Words by their capitals, as they are written when nobody shouts. */
  readonly quiet: ReadonlyMap<string, string>
}

const prepare = ({ courtesy, capitals, proper, entries }: ToneLexicon): Prepared => {
  const wordsAfter = (sign: string) =>
    new Set(courtesy.flatMap((line) => (line.startsWith(sign) ? line.slice(1).trim().split('|') : [])))
  const manners = courtesy
    .filter((pattern) => !/^[$^]/.test(pattern))
    .map((pattern) => ({ pattern, code: pattern.includes('[') ? 'harmless' : 'courtesy' }) as const)
  return {
    entries: [...manners, ...entries],
    openers: wordsAfter('^'),
    readers: wordsAfter('$'),
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
  const lower = text
    .replace(/[\p{L}\p{M}]+/gu, (word) => quiet.get(word) ?? word.toLowerCase())
    .replace(/[!?]{2,}/g, (marks) => (marks.includes('?') ? '?' : '.'))
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
    const between = isOpen ? text.slice(words[at - 1]?.end, word.start) : ''
    const isNext = between === ' ' || /^[\s,'’!?.]{1,6}$/.test(between)
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
  emphatic: ReadonlySet<number>,
  harmlessEnds: ReadonlySet<number>,
): readonly ToneFinding[] => {
  return capitalRuns(text, words).flatMap(({ from, words: run }) => {
    const [first, last] = [run[0], run.at(-1)]
    const counted = run
      .map(({ start, end }) => text.slice(start, end))
      .filter((word) => !lexicon.capitals.has(word))
    const isLong = counted.length >= shoutedWords && counted.join('').length >= shoutedLetters
    const isEmphatic = run.some(({ start, end }) => end - start > 1 && emphatic.has(start))
    const before = words[from - 1]
    const isRead = before && (lexicon.readers.has(before.folded) || harmlessEnds.has(before.end))
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

/** The sentences that end with a question mark: `Spedite anche in Sardegna?` orders nobody about. */
const questionsIn = (text: string, words: readonly Word[]): ReadonlySet<number> =>
  new Set(
    words.flatMap(({ sentence, end }, at) => {
      const next = words[at + 1]
      const isLast = next?.sentence !== sentence
      return isLast && /^[^.!…;:\n]*\?/.test(text.slice(end, next?.start ?? end + 5)) ? [sentence] : []
    }),
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
  const places = findPlaces(own, words, ready.entries, ready.openers)
  const polite = new Set(places.filter(({ code }) => code === 'courtesy').map(({ sentence }) => sentence))
  const asked = questionsIn(own, words)
  const isRequest = (sentence: number) => polite.has(sentence) || asked.has(sentence)
  const harmless = places.filter(({ code }) => code === 'harmless')
  const emphatic = new Set(places.filter(({ code }) => code === 'tone-shouting').map(({ start }) => start))
  const isHarmless = overlaps(withoutOverlaps(harmless))
  const spoken = withoutOverlaps(places.flatMap(asSpoken))
    .filter((place) => !isHarmless(place) && !(place.code === 'tone-order' && isRequest(place.sentence)))
    .map(({ sentence: _, ...finding }) => finding)
  const harmlessEnds = new Set(harmless.map(({ end }) => end))
  const capitals = findCapitals(own, words, ready, emphatic, harmlessEnds)
  const isInside = overlaps(capitals)
  const marks = findMarks(own).filter((place) => !isInside(place))
  return [...spoken, ...findMasked(own), ...capitals, ...marks].sort((a, b) => a.start - b.start)
}

/** Keeps what is found by its words; shouting is found by its capitals. */
const asSpoken = ({
  code,
  ...place
}: PatternMatch<ToneCode | 'courtesy' | 'harmless'>): readonly PatternMatch<ToneCode>[] =>
  code === 'courtesy' || code === 'harmless' || code === 'tone-shouting' ? [] : [{ code, ...place }]

/** Tells whether a place shares words with one of these, which stand in order; to be asked in order, too. */
const overlaps = (places: readonly { start: number; end: number }[]) => {
  let next = 0
  return ({ start, end }: { start: number; end: number }): boolean => {
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return (places[next]?.start ?? Number.POSITIVE_INFINITY) < end
  }
}
