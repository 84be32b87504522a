/** More than anybody types; longer input is cut, so that no paste can keep the search busy. */
export const longestQuery = 200

/** Makes a query of what was typed: one form for each letter, nothing invisible, no half of a sign, single spaces. */
export const normaliseQuery = (typed: string): string =>
  typed
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
