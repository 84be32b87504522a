import type { Page } from 'playwright/test'
import { laidOut } from '../support/laid-out.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

/** Pages whose lower parts are laid out later, and a place far down in each. */
const places = [
  { path: pathTo('contactUs', 'it'), id: 'step-4' },
  { path: pathTo('phrases', 'it'), id: 'moment-manager' },
]

const height = 823
const widths = { phone: 412, desktop: 1280 } as const

/** Longer than the last piece of a page waits for its layout, in milliseconds. */
const untilLaidOut = 1000

/** Where something stands on the screen, in pixels from its upper edge. */
const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((which) => document.getElementById(which)?.getBoundingClientRect().top ?? Number.NaN, id)

/** Where the pieces of a page stand on the screen, in pixels from its upper edge. */
const topsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.step, .moment')].map((each) => each.getBoundingClientRect().top),
  )

/** In pixels: whoever has moved by less still sees the place. */
const quarterOfScreen = height / 4

/** What `scroll-padding-top` leaves above a place. */
const above = 24

test.describe('places in long pages', { tag: '@slow' }, () => {
  test.use({ serviceWorkers: 'allow' })

  for (const [device, width] of Object.entries(widths)) {
    for (const { path, id } of places) {
      test(`a link to #${id} leads there on a ${device}, and a reload somewhere below it changes nothing`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height })
        await page.goto(`${path}#${id}`)
        expect(Math.abs((await topOf(page, id)) - above)).toBeLessThanOrEqual(1)
        await page.waitForTimeout(untilLaidOut)
        expect(Math.abs((await topOf(page, id)) - above)).toBeLessThanOrEqual(1)

        await page.evaluate(async () => {
          await navigator.serviceWorker.ready
          scrollBy(0, 300)
        })
        await page.waitForTimeout(untilLaidOut)
        await page.reload()
        await page.waitForTimeout(untilLaidOut)
        // The letters of the headings are there now, and are a little wider or narrower.
        expect(Math.abs((await topOf(page, id)) - above + 300)).toBeLessThanOrEqual(16)
      })

      test(`whoever goes down ${path} at once on a ${device} finds everything laid out`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        await page.goto(path)
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        await page.waitForTimeout(untilLaidOut)
        const hidden = await page.evaluate(
          () =>
            [...document.querySelectorAll('.step, .moment')].filter(
              (each) => getComputedStyle(each).contentVisibility !== 'visible',
            ).length,
        )
        expect(hidden).toBe(0)
        await expect(page.locator('footer')).toBeInViewport()
      })
    }
  }
})

test.describe('places in long pages where no worker is', { tag: '@slow' }, () => {
  test.use({ serviceWorkers: 'block' })

  for (const [device, width] of Object.entries(widths)) {
    for (const { path } of places) {
      test(`a reload in the middle of ${path} ends near the place on a ${device}`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        await page.goto(path)
        await laidOut(page)
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
        await page.waitForTimeout(untilLaidOut)
        const before = await topsOf(page)
        await page.reload()
        await laidOut(page)
        const after = await topsOf(page)
        const moved = after.map((top, i) => Math.abs(top - (before[i] ?? Number.NaN)))
        expect(Math.max(...moved)).toBeLessThanOrEqual(quarterOfScreen)
      })
    }
  }
})
