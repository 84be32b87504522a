import type { Locator, Page } from 'playwright/test'
import { overflow } from '../support/accessibility.ts'
import { openBuilder, tellOrder } from '../support/builder-page.ts'
import { expect, test } from '../support/reader.ts'

/** A phone of the cheaper kind is about four times slower than the machine of the tests. */
const slowdown = 4

/** One picture of a screen that shows 60 a second. */
const frame = 16

/** What a reader still takes for at once. */
const atOnce = 100

interface KeyTime {
  /** From the moment when the page hears of a key until all that listens to it is done, in milliseconds. */
  readonly took: number
  /** Whether the message held the new words by then. */
  readonly isShown: boolean
}

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/**
 * Measures every input event from its capture at the window, before anything of the builder, to its bubbling there, after
 * everything of the builder: in between stands the whole work until the message has the new text.
 */
const watchKeys = (page: Page, language: 'it' | 'en'): Promise<void> =>
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

const keyTimes = (page: Page): Promise<readonly KeyTime[]> =>
  page.evaluate(() => (window as typeof window & { keyTimes: KeyTime[] }).keyTimes) // Put there by watchKeys.

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

/** Plain sentences of so many characters, without a space at the end. */
const longText = (sentence: string, length: number): string =>
  sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length - 1)
    .trimEnd()
    .concat('.')

const inItalian = 'Il pacco non è ancora arrivato e il tracciamento è fermo da giorni. '
const inEnglish = 'The parcel has not arrived yet and the tracking has not moved for days. '

/**
 * Other work on the machine only makes times longer: so the same keys are pressed again and again, and each counts with the
 * shortest of its times.
 */
const rounds = 8

/** Types the same words in some rounds; gives the 95th percentile of the keys, each as fast as it has been. */
const typingTime = async (page: Page, own: Locator, before: string, words: string): Promise<number> => {
  let fastest = Array.from(words, () => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds && percentile(fastest, 0.95) > frame; round += 1) {
    await own.fill(before)
    await own.press('Control+End')
    const known = (await keyTimes(page)).length
    await page.keyboard.type(words)
    await expect.poll(async () => (await keyTimes(page)).length).toBe(known + words.length)
    const times = (await keyTimes(page)).slice(known)
    expect(times.filter(({ isShown }) => !isShown)).toEqual([])
    fastest = fastest.map((time, key) => Math.min(time, times[key]?.took ?? time))
  }
  return percentile(fastest, 0.95)
}

/** Does something that ends in one input event until it is fast; gives the shortest time. */
const fastestTime = async (page: Page, act: () => Promise<void>): Promise<number> => {
  let fastest = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && fastest > atOnce; round += 1) {
    await act()
    fastest = Math.min(fastest, (await keyTimes(page)).at(-1)?.took ?? fastest)
  }
  return fastest
}

const words = ' Il corriere non ha lasciato un avviso. '

for (const already of [0, 10_000]) {
  test(`${words.length} letters typed after ${already} each stand in the message within a frame, on a slow phone`, async ({
    page,
  }, { annotations }) => {
    test.slow()
    const builder = await openBuilder(page, 'it')
    await tellOrder(builder)
    const before = already === 0 ? '' : longText(inItalian, already)
    await builder.field('ownIt').fill(before)
    await expect(builder.findings).toBeVisible()
    await watchKeys(page, 'it')
    await slowDown(page)
    const took = await typingTime(page, builder.field('ownIt'), before, words)
    annotations.push({ type: 'p95', description: `${took.toFixed(1)} ms` })
    expect(took).toBeLessThanOrEqual(frame)
  })
}

test('50,000 characters in every field neither widen the page nor make it wait', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  const builder = await openBuilder(page, 'en')
  await watchKeys(page, 'en')
  const texts = {
    orderNumber: '4'.repeat(50_000),
    item: 'W'.repeat(50_000),
    ownIt: longText(inItalian, 50_000),
    ownEn: longText(inEnglish, 50_000),
  } as const
  // Object.keys forgets the names.
  for (const field of Object.keys(texts) as readonly (keyof typeof texts)[]) {
    const took = await fastestTime(page, async () => {
      await builder.field(field).fill('')
      await builder.field(field).fill(texts[field])
    })
    expect(took, field).toBeLessThanOrEqual(atOnce)
    await expect(builder.message).toContainText(texts[field].slice(0, 40))
    expect(await overflow(page), field).toBe(0)
  }
  await builder.field('ownEn').press('Control+End')
  const took = await fastestTime(page, () => page.keyboard.type('!'))
  expect(took, 'one more key').toBeLessThanOrEqual(atOnce)
  await expect(builder.findings).toBeVisible()
})
