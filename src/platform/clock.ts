/** Today's date where the reader is, as YYYY-MM-DD. */
export const today = (): string => {
  const now = new Date()
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

/** The present moment as an ISO 8601 time. */
export const now = (): string => new Date().toISOString()

/** The present moment in milliseconds, to tell how long ago something was. */
export const moment = (): number => Date.now()

/** A name for something new that nothing else on the device has: the moment, and chance where two tabs meet in it. */
export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
