import type { Page } from 'playwright/test'
import { type HarmWatch, strangeIn, structureOf, watchForHarm } from './harm.ts'
import { test as base, expect } from './reader.ts'

/** What `npm run test:attacks` asks beyond the daily questions. */
export const attack = { tag: ['@slow', '@attack'] }

/** A test with hostile text: beside what every reader's test refuses, such as a policy that had to step in, it watches for harm. */
export const test = base.extend<{ readonly harm: HarmWatch }>({
  harm: async ({ page }, use) => {
    await use(await watchForHarm(page))
  },
})

/** Does with hostile words what has been done with harmless ones, and refuses every difference but that of the text. */
export const comparedWithHarmless = async (
  page: Page,
  harm: HarmWatch,
  say: (words: string) => Promise<unknown>,
  harmless = 'lampada da tavolo',
): Promise<(text: string) => Promise<void>> => {
  await say(harmless)
  const usual = await structureOf(page)
  const path = new URL(page.url()).pathname
  return async (text) => {
    await say(text)
    expect(strangeIn(await structureOf(page), usual), text).toEqual([])
    expect(await harm.seen(), text).toEqual([])
    expect(new URL(page.url()).pathname).toBe(path)
  }
}

export { expect }
