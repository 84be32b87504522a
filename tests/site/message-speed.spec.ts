import type { Page } from 'playwright/test'
import { overflow } from '../support/accessibility.ts'
import { openBuilder, tellOrder } from '../support/builder-page.ts'
import { frame, keyTimes, longText, rounds, typingTime, watchKeys } from '../support/key-times.ts'
import { expect, test } from '../support/reader.ts'

/** A phone of the cheaper kind is about four times slower than the machine of the tests. */
const slowdown = 4

/** What a reader still takes for at once. */
const atOnce = 100

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

const inItalian = 'Il pacco non è ancora arrivato e il tracciamento è fermo da giorni. '
const inEnglish = 'The parcel has not arrived yet and the tracking has not moved for days. '

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
