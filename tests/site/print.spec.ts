import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const locales = ['it', 'en'] as const

/** Counts the pages of a PDF by its page objects. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

for (const locale of locales) {
  test(`${locale}: the sheet prints on one page`, async ({ page }) => {
    await page.goto(pathTo('sheet', locale))
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1)
  })

  for (const route of ['contactUs', 'disputes'] as const) {
    test(`${locale}: ${route} prints without what is only for the screen, and spells addresses out`, async ({
      page,
    }) => {
      await page.goto(pathTo(route, locale))
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(7)
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['nav', 'button', 'site-search', 'input']) {
        await expect(page.locator(`${hidden} >> visible=true`)).toHaveCount(0)
      }
      const spelled = await page
        .locator('main a[href^="https://eur-lex"], main a[href^="https://www.amazon"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(spelled).toContain('https://')
      const kept = await page
        .locator('.pair')
        .first()
        .evaluate((pair) => getComputedStyle(pair).breakInside)
      expect(kept).toBe('avoid')
    })
  }
}
