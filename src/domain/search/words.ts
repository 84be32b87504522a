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
  /** Things one can buy, and when: real words that say nothing about the problem. */
  readonly things: readonly string[]
  /** Names, places and words of the rest of life: who asks for them asks for something else, or for somebody. */
  readonly strangers: readonly string[]
}

const isPlain = (text: string): boolean => !/[^\p{ASCII}]/u.test(text)

/** Brings letters to one form: small, without accents, with straight apostrophes. */
export const fold = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase().replaceAll('`', "'")
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[’‘ʼ`´]/g, "'")
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')

/** Cuts folded text into its words; what English hangs on a word with an apostrophe goes. */
export const wordsIn = (folded: string): readonly string[] => {
  const text = folded.includes("'")
    ? folded.replace(/n't\b/g, 'nt').replace(/'(?:s|re|ve|ll|d|m)\b/g, '')
    : folded
  return text.match(isPlain(text) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** Makes a function that puts one word in the place of the several that count as one. */
export const compoundJoiner = (
  compounds: SearchLanguage['compounds'],
): ((words: readonly string[]) => readonly string[]) => {
  const byFirst = Map.groupBy(
    Object.entries(compounds)
      .map(([name, one]) => ({ parts: name.split(' '), one }))
      .sort((a, b) => b.parts.length - a.parts.length),
    ({ parts: [first = ''] }) => first,
  )
  return (words) => {
    const joined: string[] = []
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? ''
      const found = byFirst.get(word)?.find(({ parts }) => parts.every((part, i) => words[at + i] === part))
      joined.push(found?.one ?? word)
      if (found) at += found.parts.length - 1
    }
    return joined
  }
}
