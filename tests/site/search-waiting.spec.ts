import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { drill, slowDrill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const query: Readonly<Record<Locale, string>> = { it: 'rimborso', en: 'refund' }

const searchOn = (page: Page, locale: Locale) => ({
  box: page.getByLabel(names[locale].searchBox, { exact: true }),
  word: page.getByRole('status').filter({ hasText: dictionaryFor(locale).search.loading }),
  results: page.getByRole('region', { name: names[locale].results, exact: true }).getByRole('listitem'),
})

/** Keeps a file back until somebody lets it go. */
const holdBack = async (page: Page, pattern: string): Promise<() => void> => {
  const held = Promise.withResolvers<void>()
  await page.route(pattern, async (route) => {
    await held.promise
    await route.continue()
  })
  return held.resolve
}

/** What the search fetches when it is wanted, each without which it finds nothing. */
const needed = {
  'the script': '**/_astro/search-view*.js',
  'the file of words': '**/data/search/*.json',
  'the file of records': '**/search/*/records.json',
} as const

for (const locale of locales) {
  for (const [what, pattern] of Object.entries(needed)) {
    for (const route of ['contactUs', 'search'] as const) {
      test(
        `${locale}: who searches on ${route} is told to wait for ${what}, and no longer than it takes`,
        drill('a data file fails', 'search'),
        async ({ page }) => {
          const letGo = await holdBack(page, pattern)
          await page.goto(pathTo(route, locale))
          const { box, word, results } = searchOn(page, locale)
          const place = await box.boundingBox()
          await box.fill(query[locale])
          await expect(word).toBeVisible({ timeout: 2_500 })
          expect(await box.boundingBox(), 'the box moves under the reader').toEqual(place)
          letGo()
          await expect(results.first()).toBeVisible()
          await expect(word).toHaveCount(0)
        },
      )
    }
  }

  test(`${locale}: who passes the box with the pointer, or has gone on, is not told to wait`, async ({
    page,
  }) => {
    const letGo = await holdBack(page, needed['the script'])
    await page.goto(pathTo('contactUs', locale))
    const { box, word } = searchOn(page, locale)
    await box.hover()
    // Longer than until a reader who waits is told so.
    await page.waitForTimeout(1_300)
    await expect(word).toHaveCount(0)
    await box.focus()
    await expect(word).toBeVisible()
    await page.getByRole('main').getByRole('link').first().focus()
    letGo()
    await expect(word).toBeHidden()
  })

  test(
    `${locale}: results come without their style sheet if that keeps them waiting`,
    slowDrill('a data file fails', 'search'),
    async ({ page }) => {
      await holdBack(page, '**/_astro/search-panel*.css')
      await page.goto(pathTo('contactUs', locale))
      const { box, word, results } = searchOn(page, locale)
      await box.fill(query[locale])
      await expect(word).toBeVisible()
      await expect(results.first()).toBeVisible()
      await expect(word).toHaveCount(0)
    },
  )
}
