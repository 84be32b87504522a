import { locales } from '../../src/i18n/locales.ts'
import { routeKeys } from '../../src/routes/table.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const links = { it: 'Italiano', en: 'English' } as const

for (const [from, to] of [
  ['it', 'en'],
  ['en', 'it'],
] as const) {
  test(`from ${from} to ${to} the reader stays on the same step`, async ({ page }) => {
    await page.goto(`${pathTo('disputes', from)}#step-3`)
    await page.getByRole('link', { name: links[to], exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${pathTo('disputes', to)}#step-3$`))
    await expect(page.locator('#step-3')).toBeInViewport()
    await expect(page.locator('html')).toHaveAttribute('lang', to)
  })

  test(`from ${from} to ${to} and back every page is the same page`, async ({ page }) => {
    for (const route of routeKeys) {
      await page.goto(pathTo(route, from))
      await page.getByRole('link', { name: links[to], exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${pathTo(route, to)}$`))
    }
  })

  test(`from ${from} to ${to} the link says its language in its own words`, async ({ page }) => {
    await page.goto(pathTo('search', from))
    const link = page.getByRole('link', { name: links[to], exact: true })
    await expect(link).toHaveAttribute('hreflang', to)
    await expect(link).toHaveAttribute('lang', to)
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales) {
    test(`${locale}: the language link leads to the same page`, async ({ page }) => {
      const other = locale === 'it' ? 'en' : 'it'
      await page.goto(pathTo('contactUs', locale))
      await page.getByRole('link', { name: links[other], exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${pathTo('contactUs', other)}$`))
    })
  }
})
