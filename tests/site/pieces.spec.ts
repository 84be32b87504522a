import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { type ChangingHost, startHost } from '../support/changing-host.ts'
import { kindsOfPage } from '../support/pages.ts'
import { root } from '../support/project.ts'
import { expect, test } from '../support/reader.ts'

const dist = join(root, 'dist')

/** So far is a page cut, and so near to each other are the cuts, in bytes: what stands on the first screen, and some more. */
const reach = 7000
const step = 400

/** How long the second piece is behind the first, in milliseconds: long enough for the first to be seen. */
const gap = 100

const widths = { phone: 412, desktop: 1280 } as const

/** The places at which a page may come in two: each before a tag of its body, */
const cutsBeforeTags = (html: string): readonly number[] => {
  const start = html.indexOf('<body')
  const tags = [...html.slice(start, start + reach).matchAll(/<(?=[a-z])/g)].map(({ index }) => start + index)
  return tags.filter((at, i) => Math.floor(at / step) !== Math.floor((tags[i - 1] ?? 0) / step))
}

/** or between a tag and its words, at every one of them. */
const cutsBeforeWords = (html: string): readonly number[] => {
  const start = html.indexOf('<body')
  return [...html.slice(start, start + reach).matchAll(/<[a-z][^>]*>(?=[^<\s])/g)].map(
    ({ 0: tag, index }) => start + index + tag.length,
  )
}

const inTwo =
  (html: string, cut: number) =>
  (_: unknown, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.write(html.slice(0, cut))
    setTimeout(() => response.end(html.slice(cut)), gap)
  }

let host: ChangingHost

test.beforeAll(async () => {
  host = await startHost(dist)
})

test.afterAll(() => host.fallSilent())

/** Notes what moves on every page that is opened from now on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: unknown[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((each) => each.toJSON()))).observe(
      {
        type: 'layout-shift',
        buffered: true,
      },
    )
  })

const shiftsOn = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => (window as typeof window & { shifts: unknown[] }).shifts) // Put there by watchShifts.

/** Long enough for the second piece to be seen, in milliseconds. */
const seen = 60

for (const [device, width] of Object.entries(widths)) {
  for (const path of kindsOfPage('it')) {
    const html = () => readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
    const address = () => new URL(path, host.address).href

    test.describe(`${path} on a ${device}, in two pieces`, { tag: '@slow' }, () => {
      test.beforeEach(async ({ page }) => {
        test.setTimeout(180_000)
        await page.setViewportSize({ width, height: 823 })
        await watchShifts(page)
      })

      test('nothing moves while the second comes, with all that the page loads later', async ({ page }) => {
        const whole = html()
        for (const cut of cutsBeforeTags(whole)) {
          host.override(path, inTwo(whole, cut))
          await page.goto(address(), { waitUntil: 'networkidle' })
          expect(await shiftsOn(page), `cut before ${whole.slice(cut, cut + 60)}`).toEqual([])
        }
      })

      test('nothing moves when words come after their tag', async ({ page }) => {
        const whole = html()
        for (const cut of cutsBeforeWords(whole)) {
          host.override(path, inTwo(whole, cut))
          await page.goto(address())
          await page.waitForTimeout(seen)
          expect(await shiftsOn(page), `cut before ${whole.slice(cut, cut + 60)}`).toEqual([])
        }
      })
    })
  }
}
