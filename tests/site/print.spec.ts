import { dictionaryFor } from '../../src/i18n/index.ts'
import { copyWith, openBuilder, refuseClipboard, story, tellOrder } from '../support/builder-page.ts'
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

  test(`${locale}: the message page prints the message, and neither form nor buttons`, async ({ page }) => {
    const { message: w } = dictionaryFor(locale)
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await copyWith(page, builder.copy('en'))
    await expect(page.getByRole('button', { name: w.print, exact: true })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    for (const sentence of [...(await builder.sentences('it')), ...(await builder.sentences('en'))]) {
      await expect(builder.message.getByText(sentence, { exact: true })).toBeVisible()
    }
    for (const hidden of ['nav', 'button', 'input', 'select', 'textarea', 'form', 'summary', 'label']) {
      await expect(page.locator(`${hidden} >> visible=true`)).toHaveCount(0)
    }
    for (const words of [w.notSent.chat, w.findings, w.keepTitle, w.modelsTitle, w.toMessage, w.compare]) {
      await expect(page.getByText(words, { exact: true }).locator('visible=true')).toHaveCount(0)
    }
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
  })

  test(`${locale}: a long letter prints to its end`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.stage.selectOption('formal')
    await builder.field('ownIt').fill('Il corriere non ha lasciato un avviso. '.repeat(200))
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'print' })
    // A box that scrolls on the screen would print its first window only.
    const cut = await page.locator('.paper').evaluate((paper) => {
      const around: Element[] = []
      for (let each: Element | null = paper; each; each = each.parentElement) around.push(each)
      return around
        .filter((each) => !['BODY', 'HTML'].includes(each.tagName))
        .filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible',
        )
        .map((each) => each.className)
    })
    expect(cut).toEqual([])
    // Each language is one text on sheets of its own, as it is posted, and nothing of the site stands around it.
    for (const language of locales) {
      const letter = page.locator(`.paper [lang=${language}]`)
      await expect(letter).toBeVisible()
      await expect(letter).toContainText(story.orderNumber)
    }
    await expect(builder.message).toBeHidden()
    await expect(page.getByRole('banner')).toBeHidden()
  })

  test(`${locale}: what could not be copied does not print twice`, async ({ page }) => {
    await refuseClipboard(page)
    const builder = await openBuilder(page, locale)
    await builder.copy('en').click()
    const box = page.getByRole('textbox', { name: dictionaryFor(locale).copy.failed })
    await expect(box).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(box).toBeHidden()
  })
}
