import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { laidOut } from './laid-out.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Lists what axe has against a page as it stands. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await laidOut(page)
  const hasForcedColours = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  // One frame a page: the older mode needs no second tab.
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: tags,
      resultTypes: ['violations'],
      // Forced colours are the reader's own. axe takes the text's colour from -webkit-text-fill-color, which Chromium does
      // not force, and compares it with a background that it does (seen 2026-11-22, axe-core 4.14, Chromium 156).
      rules: { 'color-contrast': { enabled: !hasForcedColours } },
    })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  )
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The least side of a target for a finger, in CSS pixels. */
const leastTarget = 24

/** Lists visible controls that are smaller than a finger can hit; links in running text may be. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const isInText = (element: Element): boolean => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false
      const around = element.closest('p, li, dd, td, summary')?.textContent.trim() ?? ''
      return around.length > element.textContent.trim().length
    }
    const area = (element: Element): Element =>
      element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')
        ? (element.closest('label') ?? element)
        : element
    return (
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // What stands outside the window until it has focus is no target for a finger.
        .filter((element) => !element.matches('.skip'))
        .map((element) => ({ element, box: area(element).getBoundingClientRect() }))
        .filter(
          ({ element, box }) =>
            box.width > 0 && (box.width < least || box.height < least) && !isInText(element),
        )
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
        )
    )
  }, leastTarget)
