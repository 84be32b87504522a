import type { Answer, Words } from './engine.ts'

/** More results would not be read. */
export const mostResults = 12

/** The query that was searched for: the one that was typed, its slips mended. */
export const correctedQuery = (query: string, { corrections }: Answer): string => {
  let corrected = query
  for (const { from, to } of corrections) {
    const pattern = new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'iu')
    const replaced = corrected.replace(pattern, () => to)
    corrected = replaced === corrected ? `${corrected} (${to})` : replaced
  }
  return corrected
}

/** How much was found for a query. */
export const toldOf = (query: string, { hits }: Answer, { count, first, none }: Words): string => {
  const form = hits.length === 1 ? count.one : count.other
  const told = (hits.length === 0 ? none : form)
    .replace('{n}', String(hits.length))
    .replace('{query}', () => query)
  return hits.length > mostResults ? `${told}. ${first.replace('{n}', String(mostResults))}` : told
}
