/** Long enough for a screen reader to notice that the region was emptied, short enough to feel immediate. */
const pause = 60

/** Says something through a live region; the same words twice are said twice. */
export const announce = (region: Element, words: string): void => {
  region.textContent = ''
  setTimeout(() => {
    region.textContent = words
  }, pause)
}
