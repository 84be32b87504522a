/** More than anybody types; longer input is cut, so that no paste can keep the search busy. */
export const longestQuery = 200

/** Makes a query of what was typed: one form for each letter, nothing invisible, no half of a sign, single spaces. */
export const normaliseQuery = (typed: string): string =>
  typed
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export interface ExcerptPart {
  readonly text: string
  readonly isMatch: boolean
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/**
 * Cuts an excerpt, in which the engine has escaped the text and marked the matches with `<mark>`, into plain parts.
 *
 * @example excerptParts('il <mark>rimborso</mark>') // => [{ text: 'il ', isMatch: false }, { text: 'rimborso', isMatch: true }]
 */
export const excerptParts = (excerpt: string): readonly ExcerptPart[] =>
  excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((text, i) => ({
      text: text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
      isMatch: i % 2 === 1,
    }))
    .filter(({ text }) => text !== '')
