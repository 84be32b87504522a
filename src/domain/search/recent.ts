/** More would be a record of a life, not a help. */
const most = 6

/** Reads the searches that were kept, the latest first. A text of any kind gives a list. */
export const decodeRecent = (stored: string | undefined): readonly string[] => {
  try {
    const value: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a search in front of those that were kept. */
export const withRecent = (query: string, recent: readonly string[]): readonly string[] =>
  [query, ...recent.filter((each) => each.toLowerCase() !== query.toLowerCase())].slice(0, most)
