/**
 * Marks that a reader cannot see and that reorder or hide text: bidirectional controls, zero-width spaces, soft hyphens, tags
 * in which whole sentences can be hidden. The joiners stay: they make one emoji of several.
 */
const invisible = /(?![\u200C\u200D])\p{Cf}/gu

const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))

/** Takes out what cannot be seen and the space around; what the reader wrote otherwise stands as it is. */
export const cleanText = (text: string): string => withoutControls(text.replace(invisible, '')).trim()

/** Makes one line of a text: for a value that stands inside a sentence. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')
