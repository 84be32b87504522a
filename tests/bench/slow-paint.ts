import type { Browser } from 'playwright'
import { withPage } from './browser.ts'

/** What a reader with a slow telephone sees of a page. */
export interface SlowPaint {
  /** When the largest thing stood, in milliseconds from the press that led there. */
  readonly lcp: number
  readonly cls: number
}

/** How long after everything has come a page is still watched, in milliseconds. */
const settling = 800

interface Watched {
  paint: SlowPaint
}

const watchPaint = (): void => {
  const watched: Watched = { paint: { lcp: Number.NaN, cls: 0 } }
  Object.assign(window, { watched })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) watched.paint = { ...watched.paint, lcp: startTime }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number')
        watched.paint = { ...watched.paint, cls: watched.paint.cls + entry.value }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Opens a page for the first time on slow 4G with a slow processor. */
export const slowPaintOf = (browser: Browser, address: string): Promise<SlowPaint> =>
  withPage(browser, true, async (page) => {
    await page.addInitScript(watchPaint)
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.waitForTimeout(settling)
    return page.evaluate(() => (window as typeof window & { watched: Watched }).watched.paint) // Put there by watchPaint.
  })
