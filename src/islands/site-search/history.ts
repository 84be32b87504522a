/** Where the reader left a search: its query, and the result that was followed. */
export interface Place {
  readonly query: string
  readonly at: number
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'query' in value &&
  typeof value.query === 'string' &&
  'at' in value &&
  typeof value.at === 'number'

/** Notes in the browser's history where a search is left, for the way back. */
export const rememberPlace = (place: Place): void => {
  history.replaceState({ ...history.state, search: place }, '')
}

/** Gives the place where the search of this page was left, if the reader has come back to it. */
export const placeInHistory = (): Place | undefined => {
  const [entry] = performance.getEntriesByType('navigation')
  const isBack = entry && 'type' in entry && entry.type === 'back_forward'
  const place: unknown = history.state?.search
  return isBack && isPlace(place) ? place : undefined
}
