import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
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

/** The places at which a page may come in two, each before a tag of its body. */
const cutsOf = (html: string): readonly number[] => {
  const start = html.indexOf('<body')
  const tags = [...html.slice(start, start + reach).matchAll(/<(?=[a-z])/g)].map(({ index }) => start + index)
  return tags.filter((at, i) => Math.floor(at / step) !== Math.floor((tags[i - 1] ?? 0) / step))
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

for (const [device, width] of Object.entries(widths)) {
  for (const path of kindsOfPage('it')) {
    test(`nothing on ${path} moves on a ${device} while the page comes in two pieces`, {
      tag: '@slow',
    }, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: 823 })
      await page.addInitScript(() => {
        const shifts: unknown[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) =>
          shifts.push(...list.getEntries().map((each) => each.toJSON())),
        ).observe({
          type: 'layout-shift',
          buffered: true,
        })
      })
      const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
      for (const cut of cutsOf(html)) {
        host.override(path, inTwo(html, cut))
        await page.goto(new URL(path, host.address).href, { waitUntil: 'networkidle' })
        const shifts = await page.evaluate(() => (window as typeof window & { shifts: unknown[] }).shifts) // Put there above.
        expect(shifts, `cut before ${html.slice(cut, cut + 60)}`).toEqual([])
      }
    })
  }
}
