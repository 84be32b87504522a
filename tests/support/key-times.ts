import type { Locator, Page } from 'playwright/test'

/** One picture of a screen that shows 60 a second, in milliseconds. */
export const frame = 16

export interface KeyTime {
  /** From the moment when the page hears of a key until all that listens to it is done, in milliseconds. */
  readonly took: number
  /** Whether the message held the new words by then. */
  readonly isShown: boolean
}

/**
 * Measures every input event from its capture at the window, before anything of the builder, to its bubbling there, after
 * everything of the builder: in between stands the whole work until the message has the new text.
 */
export const watchKeys = (page: Page, language: 'it' | 'en'): Promise<void> =>
  page.evaluate((lang) => {
    const times: { took: number; isShown: boolean }[] = []
    let began = 0
    addEventListener('input', () => (began = performance.now()), { capture: true })
    addEventListener('input', ({ target }) => {
      const took = performance.now() - began
      const typed = target instanceof HTMLTextAreaElement ? target.value.slice(-30).trim() : '?'
      const said = [...document.querySelectorAll(`[data-output] [data-sentence][lang=${lang}]`)]
      const text = said.map(({ textContent }) => textContent).join(' ')
      times.push({ took, isShown: text.includes(typed) })
    })
    Object.assign(window, { keyTimes: times })
  }, language)

export const keyTimes = (page: Page): Promise<readonly KeyTime[]> =>
  page.evaluate(() => (window as typeof window & { keyTimes: KeyTime[] }).keyTimes) // Put there by watchKeys.

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

/** Plain sentences of so many characters, without a space at the end. */
export const longText = (sentence: string, length: number): string =>
  sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length - 1)
    .trimEnd()
    .concat('.')

/**
 * Other work on the machine only makes times longer: so the same keys are pressed again and again, and each counts with the
 * shortest of its times.
 */
export const rounds = 8

/** Types the same words in some rounds; gives the 95th percentile of the keys, each as fast as it has been. */
export const typingTime = async (
  page: Page,
  own: Locator,
  before: string,
  words: string,
): Promise<number> => {
  let fastest = Array.from(words, () => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds && percentile(fastest, 0.95) > frame; round += 1) {
    await own.fill(before)
    await own.press('Control+End')
    const known = (await keyTimes(page)).length
    await page.keyboard.type(words)
    const times = (await keyTimes(page)).slice(known)
    if (times.length !== words.length || times.some(({ isShown }) => !isShown))
      throw new Error(
        `Of ${words.length} keys, ${times.filter(({ isShown }) => isShown).length} stand in the message.`,
      )
    fastest = fastest.map((time, key) => Math.min(time, times[key]?.took ?? time))
  }
  return percentile(fastest, 0.95)
}
