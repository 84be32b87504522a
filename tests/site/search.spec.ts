import type { Page } from 'playwright/test'
import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { subPathAddress } from '../support/addresses.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const query: Readonly<Record<Locale, string>> = { it: 'rimborso', en: 'refund' }
const nonsense = 'qwzxqwzx'

/** Words that writers may change at any time come from the dictionary. */
const wordsOf = (locale: Locale) => ({ ...dictionaryFor(locale).search, query: query[locale], nonsense })

const searchOn = (page: Page, locale: Locale) => {
  const region = page.getByRole('region', { name: names[locale].results, exact: true })
  return {
    box: page.getByLabel(names[locale].searchBox, { exact: true }),
    region,
    items: region.getByRole('listitem'),
  }
}

for (const locale of locales) {
  const w = wordsOf(locale)

  test(`${locale}: results appear as one types, each says its kind and holds one link`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    const { box, items } = searchOn(page, locale)
    await box.pressSequentially(w.query)
    await expect(items.first()).toBeVisible()
    const found = await items.evaluateAll((all) =>
      all.map((each) => ({
        links: each.querySelectorAll('a').length,
        href: each.querySelector('a')?.getAttribute('href') ?? '',
        title: each.querySelector('a')?.textContent.trim() ?? '',
        text: each.textContent.trim(),
      })),
    )
    expect(found.length).toBeGreaterThan(3)
    for (const { links, href, title, text } of found) {
      expect(links).toBe(1)
      expect(title).not.toBe('')
      expect(href.startsWith(`/${locale}/`)).toBe(true)
      expect(Object.values(w.kinds).some((kind) => text.includes(kind))).toBe(true)
    }
    await expect(page.getByRole('status').filter({ hasText: w.query })).toHaveCount(1)
  })

  test(`${locale}: a result leads to its place`, async ({ page }) => {
    await page.goto(pathTo('home', locale))
    const { box, items } = searchOn(page, locale)
    await box.fill(w.query)
    const link = items.first().getByRole('link')
    const href = await link.getAttribute('href')
    await link.click()
    await expect(page).toHaveURL(new RegExp(`${href?.replace(/[?]/g, '\\?')}$`))
    const { hash } = new URL(page.url())
    if (hash) await expect(page.locator(hash)).toBeInViewport()
  })

  test(`${locale}: the keyboard walks through results and Escape puts them away`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    const { box, region, items } = searchOn(page, locale)
    await box.fill(w.query)
    await expect(items.nth(1)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(items.first().getByRole('link')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(items.nth(1).getByRole('link')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(box).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(region).toBeHidden()
    // Longer than the pause after which a box with focus searches again.
    await page.waitForTimeout(500)
    await expect(region).toBeHidden()
    await expect(box).toBeFocused()
  })

  test(`${locale}: an address with a query shows its results, and the back button brings them back`, async ({
    page,
  }) => {
    await page.goto(`${pathTo('search', locale)}?q=${w.query}`)
    const { box, items } = searchOn(page, locale)
    await expect(box).toHaveCount(1)
    await expect(box).toHaveValue(w.query)
    await items.first().getByRole('link').click()
    await expect(page).not.toHaveURL(/q=/)
    await page.goBack()
    await expect(box).toHaveValue(w.query)
    await expect(items.first()).toBeVisible()
  })

  test(`${locale}: on its own page the query stands in the address, and in the address only`, async ({
    page,
  }) => {
    await page.goto(pathTo('search', locale))
    const { box, items } = searchOn(page, locale)
    await box.fill(w.query)
    await expect(items.first()).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`[?#]q=${w.query}$`))
    await box.fill('')
    await expect(page).not.toHaveURL(/q=/)
  })

  test(`${locale}: from the header's box one gets to the page with all results`, async ({ page }) => {
    await page.goto(pathTo('home', locale))
    await searchOn(page, locale).box.fill(w.query)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${pathTo('search', locale)}[?#]q=${w.query}$`))
    await expect(searchOn(page, locale).items.first()).toBeVisible()
  })

  test(`${locale}: the words that one searches for are not told to the host`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/#.*$/, '')))
    await page.goto(pathTo('home', locale))
    await searchOn(page, locale).box.fill(w.query)
    await expect(searchOn(page, locale).items.first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(pathTo('search', locale)))
    await expect(searchOn(page, locale).items.first()).toBeVisible()
    expect(asked.filter((address) => address.includes(`q=${w.query}`))).toEqual([])
  })

  test(`${locale}: for nonsense there is help, outside the list of results`, async ({ page }) => {
    await page.goto(pathTo('search', locale))
    const { box, region } = searchOn(page, locale)
    await box.fill(w.nonsense)
    await expect(page.getByRole('status').filter({ hasText: fill(w.none, { query: nonsense }) })).toHaveCount(
      1,
    )
    await expect(region).toBeHidden()
    const help = page.locator('[data-help]')
    await expect(help).toBeVisible()
    expect(await help.getByRole('link').count()).toBe(3)
    await expect(region.locator('[data-help]')).toHaveCount(0)
  })

  test(`${locale}: without its index the search says so and leads to everything from A to Z`, async ({
    page,
    troubles,
  }) => {
    troubles.expect(/net::ERR_FAILED/)
    await page.route('**/search/*/pagefind*', (route) => route.abort())
    await page.goto(pathTo('contactUs', locale))
    const { box } = searchOn(page, locale)
    await box.fill(w.query)
    await expect(page.getByRole('status').filter({ hasText: w.unavailable })).toBeVisible()
    await page.locator('site-search').getByRole('link').locator('visible=true').last().click()
    await expect(page).toHaveURL(new RegExp(pathTo('search', locale)))
    expect(await page.getByRole('definition').count()).toBeGreaterThan(70)
  })

  test(`${locale}: where WebAssembly is refused the search says so`, async ({ page, troubles }) => {
    troubles.expect(/WebAssembly|wasm|violation|Content Security Policy/i)
    await page.route(`**${pathTo('search', locale)}*`, async (route) => {
      const answer = await route.fetch()
      const without = (text: string) => text.replaceAll(" 'wasm-unsafe-eval'", '')
      const headers = answer.headers()
      await route.fulfill({
        response: answer,
        headers: { ...headers, 'content-security-policy': without(headers['content-security-policy'] ?? '') },
        body: without(await answer.text()),
      })
    })
    await page.route('**/pagefind-worker.js', async (route) => {
      const answer = await route.fetch()
      const headers = answer.headers()
      const policy = (headers['content-security-policy'] ?? '').replaceAll(" 'wasm-unsafe-eval'", '')
      await route.fulfill({ response: answer, headers: { ...headers, 'content-security-policy': policy } })
    })
    await page.goto(`${pathTo('search', locale)}?q=${w.query}`)
    await expect(page.getByRole('status').filter({ hasText: w.unavailable })).toBeVisible()
    expect(await page.getByRole('definition').count()).toBeGreaterThan(70)
  })

  test(`${locale}: what looks like HTML, or like a rule of replacement, stays text in a query`, async ({
    page,
  }) => {
    const nasty = '<img src=x onerror=alert(1)> $& $1'
    await page.goto(`${pathTo('search', locale)}?q=${encodeURIComponent(nasty)}`)
    const { box } = searchOn(page, locale)
    await expect(box).toHaveValue(nasty)
    await expect(page.getByRole('status').filter({ hasText: nasty })).toHaveCount(1)
    await expect(page.locator('main img')).toHaveCount(0)
  })
}

test('invisible marks in a query do not change its results', async ({ page }) => {
  await page.goto(`${pathTo('search', 'it')}?q=rimborso`)
  const { box, items } = searchOn(page, 'it')
  await expect(items.first()).toBeVisible()
  const clean = await items.getByRole('link').allTextContents()
  await box.fill('\u200Brimborso\u202E ')
  await expect.poll(() => items.getByRole('link').allTextContents()).toEqual(clean)
})

test('below a path of a free host the search finds, and its results lead somewhere', async ({ page }) => {
  await page.goto(`${subPathAddress}it/`)
  const { box, items } = searchOn(page, 'it')
  await box.fill('rimborso')
  const link = items.first().getByRole('link')
  await expect(link).toHaveAttribute('href', /^\/x\/it\//)
  const href = await link.getAttribute('href')
  const answer = await page.goto(new URL(href ?? '', subPathAddress).href)
  expect(answer?.status()).toBe(200)
})

test('below a path of a free host the builder gets its sentences', async ({ page }) => {
  await page.goto(`${subPathAddress}en/message/?situation=never-arrived`)
  await expect(page.getByRole('region', { name: names.en.message, exact: true })).toBeVisible()
})
