import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { names } from '../support/names.ts'
import { allPages, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

for (const locale of locales) {
  test(`${locale}: nothing of the search is loaded by a page before its box has focus`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(pathTo('contactUs', locale))
    await page.waitForLoadState('networkidle')
    const early = asked.filter((path) => path.startsWith('/search/') || path.includes('search-view'))
    expect(early.filter((path) => !path.endsWith('.css'))).toEqual([])
    await page.getByRole('combobox', { name: names[locale].searchBox }).focus()
    await expect.poll(() => asked.some((path) => path.endsWith('/records.json'))).toBe(true)
  })

  test(`${locale}: the first Tab leads past the header to the content`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('href', '#main')
    await expect(page.locator(':focus')).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })
}

test('every page opens with one heading, without a console message, an error or a breach of the policy', async ({
  page,
}) => {
  test.slow()
  for (const path of allPages) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    await expect(page.getByRole('main'), path).toBeVisible()
  }
})

test('a wrong address answers with the page for wrong addresses, in both languages', async ({
  page,
  troubles,
}) => {
  troubles.expect(/status of 404/)
  const answer = await page.goto('/it/nessuna-pagina/')
  expect(answer?.status()).toBe(404)
  await expect(page.locator('[lang=it]').first()).toBeVisible()
  await expect(page.locator('[lang=en]').first()).toBeVisible()
  const links = page.getByRole('main').getByRole('link')
  expect(await links.count()).toBeGreaterThan(5)
  await links.first().click()
  await expect(page).toHaveURL(/\/it\/$/)
})

test('the first page offers both languages and sends nobody anywhere by itself', async ({ page }) => {
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(new URL(page.url()).pathname).toBe('/')
  for (const locale of locales) {
    await page.getByRole('link', { name: dictionaryFor(locale).language.readHere, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/$`))
    await page.goBack()
  }
})

test('a page that comes from the host asks for no letters', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const route of ['home', 'contactUs'] as const) {
    await page.goto(pathTo(route, 'it'))
    await page.waitForLoadState('networkidle')
  }
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.filter((address) => address.includes('woff2'))).toEqual([])
})
