import { slipsBetween } from './distance.ts'

/** A word of the site as it is mostly written, and how much speaks for it. */
export interface KnownWord {
  readonly shown: string
  /** Which letters it has, as bits: most words are told apart by them. */
  readonly letters: number
  /** How often it stands in the site, where titles and everyday words count more. */
  readonly weight: number
}

/** Folded words and what is known of them. */
export type Vocabulary = ReadonlyMap<string, KnownWord>

/** Marks the letters of a word as bits. */
export const lettersOf = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31)
  return bits
}

const countBits = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Shorter words are too near to one another. */
const shortestCorrected = 4

/** From this length on two slips are likely enough. */
const longWord = 8

/** A word that hardly stands anywhere is no good guess; the bolder the guess, the more has to speak for it. */
const leastWeight = (word: string, slips: number): number => {
  if (slips > 1) return word.length === longWord ? 16 : 8
  return word.length < 7 ? 8 : 4
}

/** In shorter words the first letter is right, or swapped with the second. */
const steadyLength = 6

const beginsLike = (word: string, candidate: string): boolean =>
  word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0])

const costOf = (word: string, candidate: string, slips: number, { weight }: KnownWord): number =>
  slips +
  (word[0] === candidate[0] ? 0 : 0.6) +
  (word.length > candidate.length ? 0.1 : 0) -
  Math.log(weight) / 12

/**
 * Finds the word of the vocabulary that was probably meant by one that is not in it. Numbers and codes are left alone.
 *
 * @returns the folded word, or nothing where no word is near enough.
 */
export const nearestWord = (word: string, vocabulary: Vocabulary): string | undefined => {
  if (word.length < shortestCorrected || /\P{L}/u.test(word)) return undefined
  const most = word.length < longWord ? 1 : 2
  const letters = lettersOf(word)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [candidate, known] of vocabulary) {
    if (candidate.length < shortestCorrected) continue
    // One slip changes two letters at most: one that goes and one that comes.
    if (countBits(letters ^ known.letters) > 2 * most) continue
    const slips = slipsBetween(word, candidate, most)
    if (slips > most || known.weight < leastWeight(word, slips)) continue
    if (word.length < steadyLength && !beginsLike(word, candidate)) continue
    const cost = costOf(word, candidate, slips, known)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

const shortestPart = 3

/** Finds the two known words that were written as one: `nonarrivato`. */
export const splitWord = (
  word: string,
  isKnown: (part: string) => boolean,
): readonly string[] | undefined => {
  for (let at = word.length - shortestPart; at >= 1; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const isElision = /^(?:l|d|un|dell|all|nell|sull|dall|quell)$/.test(first) && /^[aeiouh]/.test(second)
    if ((isElision || first.length >= shortestPart) && (isElision || isKnown(first)) && isKnown(second))
      return isElision ? [second] : [first, second]
  }
  return undefined
}
