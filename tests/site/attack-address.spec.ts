import { normaliseQuery } from '../../src/domain/search/query.ts'
import { locales } from '../../src/i18n/locales.ts'
import { attack, comparedWithHarmless, expect, test } from '../support/attacked-reader.ts'
import { builderOn } from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { kindsOfPage, pathTo } from '../support/pages.ts'
import { payloads } from '../support/payloads.ts'

test.describe.configure({ timeout: 180_000 })

const asParameters = (words: readonly (readonly [string, string])[]): string =>
  String(new URLSearchParams(words.map(([name, text]) => [name, text])))

for (const locale of locales) {
  for (const sign of ['?', '#']) {
    test(
      `${locale}: hostile text after ${sign}q= is searched for, and shown as text`,
      attack,
      async ({ page, harm }) => {
        const attackWith = await comparedWithHarmless(page, harm, async (words) => {
          // Only from another page is an address with another fragment a new page.
          await page.goto('about:blank')
          await page.goto(`${pathTo('search', locale)}${sign}${asParameters([['q', words]])}`)
          await expect(page.locator('.summary')).toContainText(normaliseQuery(words))
          await expect(page.getByLabel(names[locale].searchBox, { exact: true })).toHaveValue(words)
        })
        for (const { text } of payloads) await attackWith(text)
      },
    )
  }

  test(
    `${locale}: hostile text in every parameter of the message's address chooses nothing`,
    attack,
    async ({ page, harm }) => {
      const builder = builderOn(page, locale)
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        const all = ['situation', 'stage', 'tone', 'q', words].map((name) => [name, words] as const)
        await page.goto(`${pathTo('message', locale)}?${asParameters(all)}`)
        await expect(builder.situation).toHaveValue('')
        await expect(builder.stage).toHaveValue('first')
        await expect(builder.tone('clear')).toBeChecked()
      })
      for (const { text } of payloads) await attackWith(text)
    },
  )

  test(
    `${locale}: hostile fragments on pages that follow them change nothing`,
    attack,
    async ({ page, harm }) => {
      for (const route of ['phrases', 'contactUs', 'message', 'search'] as const) {
        await page.goto(pathTo(route, locale))
        const attackWith = await comparedWithHarmless(page, harm, (words) =>
          page.evaluate((hash) => {
            location.hash = hash
            // The links to the other language take the fragment along when they are pressed.
            addEventListener('click', (event) => event.preventDefault(), { once: true })
            document.querySelector<HTMLAnchorElement>('language-links a')?.click()
          }, words),
        )
        for (const { text } of payloads) await attackWith(text)
      }
    },
  )

  test(
    `${locale}: all of it at once, in the address of every kind of page, changes no page`,
    attack,
    async ({ page, harm }) => {
      const all = asParameters(payloads.map(({ text }, i) => [`p${i}`, text]))
      for (const path of kindsOfPage(locale)) {
        const attackWith = await comparedWithHarmless(
          page,
          harm,
          (words) => page.goto(path + words),
          '?p=lampada',
        )
        await attackWith(`?${all}#${all}`)
      }
    },
  )
}
