/** What the search knows of a language besides the site's own words; writers keep it beside the content. */
export interface SearchLanguage {
  readonly code: string
  /** Words that say nothing about the subject. */
  readonly stop: readonly string[]
  /** What people type in chats, and what they mean. */
  readonly shorthand: Readonly<Record<string, string>>
  /** Groups of words that may stand for one another. */
  readonly synonyms: readonly (readonly string[])[]
  /** Several words that count as one: `gift card` → `giftcard`. */
  readonly compounds: Readonly<Record<string, string>>
  /** Things one can buy, people, places: real words that say nothing about the problem and are no typos. */
  readonly things: readonly string[]
}

/** Brings letters to one form: small, without accents, with straight apostrophes. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** Cuts folded text into its words; what English hangs on a word with an apostrophe goes. */
export const wordsIn = (folded: string): readonly string[] =>
  folded
    .replace(/n't\b/g, 'nt')
    .replace(/'(?:s|re|ve|ll|d|m)\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Makes a function that joins the compounds of a language in folded text. */
export const compoundJoiner = (compounds: SearchLanguage['compounds']): ((folded: string) => string) => {
  const names = Object.keys(compounds).sort((a, b) => b.length - a.length)
  if (names.length === 0) return (folded) => folded
  const spaced = names.map((name) => escaped(name).replace(/ /g, "[\\s'-]+"))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (folded) => folded.replace(pattern, (found) => compounds[found.replace(/[\s'-]+/g, ' ')] ?? found)
}
