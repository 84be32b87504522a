import { normaliseQuery } from '../../src/domain/search/query.ts'
import { cleanLine } from '../../src/domain/text/clean.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { attack, comparedWithHarmless, expect, test } from '../support/attacked-reader.ts'
import { oneLine, openBuilder, story } from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { payloads } from '../support/payloads.ts'

test.describe.configure({ timeout: 180_000 })

/** Longer than what stands beside a message waits after the last key. */
const besidePause = 150

for (const locale of locales) {
  const { message: w } = dictionaryFor(locale)

  for (const route of ['contactUs', 'search'] as const) {
    test(
      `${locale}: hostile text in the search box of ${route} is only searched for`,
      attack,
      async ({ page, harm }) => {
        await page.goto(pathTo(route, locale))
        const box = page.getByLabel(names[locale].searchBox, { exact: true })
        const attackWith = await comparedWithHarmless(page, harm, async (words) => {
          await box.fill(words)
          await expect(page.locator('.summary')).toContainText(normaliseQuery(words))
        })
        for (const { text } of payloads) await attackWith(text)
      },
    )
  }

  test(
    `${locale}: hostile text goes from the header's box to the search page, and is offered again`,
    attack,
    async ({ page, harm }) => {
      for (const { text } of payloads.filter((_, i) => i % 5 === 0)) {
        await page.goto(pathTo('contactUs', locale))
        const box = page.getByLabel(names[locale].searchBox, { exact: true })
        await box.fill(text)
        // Before the search has come, the form goes its own way.
        await expect(page.locator('.summary')).toContainText(normaliseQuery(text))
        await box.press('Enter')
        await expect(page).toHaveURL(new RegExp(pathTo('search', locale)))
        await expect(page.locator('.summary')).toContainText(normaliseQuery(text))
        await page.goto(pathTo('contactUs', locale))
        await box.focus()
        await expect(page.getByRole('button', { name: normaliseQuery(text), exact: true })).toBeVisible()
        expect(await harm.seen(), text).toEqual([])
      }
    },
  )

  for (const stage of ['first', 'followUp', 'formal'] as const) {
    test(
      `${locale}: hostile text in every field of a ${stage} message stands in it as text`,
      attack,
      async ({ page, harm }) => {
        // It asks a question of its own that is answered in free words.
        const builder = await openBuilder(page, locale, 'never-arrived')
        await builder.stage.selectOption(stage)
        const free = page
          .locator('form.builder-form')
          .locator('input:not([type]), textarea')
          .locator('visible=true')
        const fields = await free.elementHandles()
        expect(fields.length).toBeGreaterThan(5)
        const attackWith = await comparedWithHarmless(page, harm, async (words) => {
          for (const field of fields) await field.fill(words)
          await builder.field('orderNumber').fill(`${words} ${story.orderNumber}`)
          await page.locator('#draft-name').blur()
          await expect.poll(async () => oneLine(await builder.sentences('en'))).toContain(cleanLine(words))
          await page.waitForTimeout(besidePause)
        })
        for (const { text } of payloads) await attackWith(text)
      },
    )
  }

  test(`${locale}: hostile text in the scratch box stays in the box`, attack, async ({ page, harm }) => {
    const builder = await openBuilder(page, locale)
    await page.getByText(w.scratch, { exact: true }).click()
    const attackWith = await comparedWithHarmless(page, harm, async (words) => {
      await page
        .getByLabel(w.scratchLabel, { exact: true })
        .fill(`${words} ${story.orderNumber} ${words} 39,90 €`)
      await expect(page.locator('[data-scratch-facts] button').first()).toBeVisible()
    })
    for (const { text } of payloads) {
      await attackWith(text)
      expect(await builder.message.textContent()).not.toContain(cleanLine(text))
    }
  })
}
