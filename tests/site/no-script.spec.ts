import { type Locale, locales } from '../../src/i18n/locales.ts'
import { routeTable } from '../../src/routes/table.ts'
import { drill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { allPages, kindsOfPage, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

test.use({ javaScriptEnabled: false })

/** Controls outside a form that is sent need script: each of them would be dead without it. */
const needsScript = ['button', 'input', 'select', 'textarea']
  .map((name) => `${name}:not(form[action] ${name})`)
  .join(', ')

const opening: Readonly<Record<Locale, RegExp>> = { it: /operatore/i, en: /representative/i }

for (const locale of locales) {
  test(
    `${locale}: the guides can be read whole without script`,
    drill('no script', 'every kind of page'),
    async ({ page }) => {
      for (const route of ['contactUs', 'disputes'] as const) {
        await page.goto(pathTo(route, locale))
        for (const n of [1, 2, 3, 4]) await expect(page.locator(`#step-${n}`)).toBeVisible()
        await expect(page.getByRole('main')).toContainText(opening[locale])
      }
    },
  )

  test(`${locale}: every phrase can be read in both languages without script`, async ({ page }) => {
    await page.goto(pathTo('phrases', locale))
    const halves = page.locator('[data-pair] [data-text]')
    expect(await halves.count()).toBeGreaterThanOrEqual(96)
    expect(await page.locator('[data-pair] [data-text]:visible').count()).toBe(await halves.count())
  })

  for (const path of kindsOfPage(locale).filter((each) => each.startsWith(`/${locale}/`))) {
    test(
      `${path} shows no dead control without script`,
      drill('no script', 'every kind of page'),
      async ({ page }) => {
        await page.goto(path)
        const dead = page.locator(needsScript).locator('visible=true')
        expect(await dead.evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 80)))).toEqual([])
        await expect(page.getByRole('main').locator('p').first()).toBeVisible()
      },
    )
  }

  test(
    `${locale}: without script the search box leads to everything from A to Z`,
    drill('no script', 'search'),
    async ({ page }) => {
      await page.goto(pathTo('home', locale))
      await page.getByLabel(names[locale].searchBox, { exact: true }).fill('rimborso')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`${pathTo('search', locale)}\\?q=rimborso$`))
      const lines = page.getByRole('main').getByRole('definition').getByRole('link')
      expect(await lines.count()).toBeGreaterThan(70)
      await expect(lines.first()).toBeVisible()
    },
  )

  test(
    `${locale}: without script the builder's page leads to the finished messages`,
    drill('no script', 'message'),
    async ({ page }) => {
      await page.goto(pathTo('message', locale))
      const situations = page.getByRole('main').locator(`a[href*="/${routeTable.situations[locale]}/"]`)
      expect(await situations.count()).toBeGreaterThanOrEqual(12)
      await situations.first().click()
      for (const language of locales) {
        await expect(page.locator(`[data-text][lang=${language}]`).last()).toContainText('____')
      }
    },
  )
}

const kinds = [...new Set(locales.flatMap(kindsOfPage))]

for (const [which, paths, tag] of [
  ['no kind of page', kinds, []],
  ['no page at all', allPages, ['@slow']],
] as const) {
  test(`${which} hides its text or its heading from a reader without script`, { tag: [...tag] }, async ({
    page,
  }) => {
    test.slow()
    for (const path of paths) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts here.
      expect((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(150)
    }
  })
}
