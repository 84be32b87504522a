import type { Page } from 'playwright/test'
import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { subPathAddress } from '../support/addresses.ts'
import { drill } from '../support/drills.ts'
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

  test(
    `${locale}: without its records the search says so and leads to everything from A to Z`,
    drill('search index missing', 'search'),
    async ({ page, troubles }) => {
      troubles.expect(/net::ERR_FAILED/)
      await page.route('**/records.json', (route) => route.abort())
      await page.goto(pathTo('contactUs', locale))
      const { box } = searchOn(page, locale)
      await box.fill(w.query)
      await expect(page.getByRole('status').filter({ hasText: w.unavailable })).toBeVisible()
      await page.locator('site-search').getByRole('link').locator('visible=true').last().click()
      await expect(page).toHaveURL(new RegExp(pathTo('search', locale)))
      expect(await page.getByRole('definition').count()).toBeGreaterThan(70)
    },
  )

  test(
    `${locale}: offline before anybody searched, the search says so`,
    drill('network lost midway', 'search'),
    async ({ page, context, troubles }) => {
      troubles.expect(/net::ERR_INTERNET_DISCONNECTED/)
      await page.goto(pathTo('contactUs', locale))
      await context.setOffline(true)
      const { box } = searchOn(page, locale)
      await box.focus()
      await expect(page.getByRole('status').filter({ hasText: w.unavailable })).toBeVisible()
      await expect(page.locator('site-search [data-all]')).toBeVisible()
    },
  )

  test(
    `${locale}: neither WebAssembly nor a worker is needed`,
    drill('WebAssembly refused', 'search'),
    async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly')
        Reflect.deleteProperty(globalThis, 'Worker')
      })
      await page.goto(`${pathTo('search', locale)}?q=${w.query}`)
      await expect(searchOn(page, locale).items.first()).toBeVisible()
    },
  )

  test(`${locale}: a word with a slip is corrected openly, and searched for as it is if one wants that`, async ({
    page,
  }) => {
    await page.goto(pathTo('search', locale))
    const { box, region, items } = searchOn(page, locale)
    const typo = { it: 'rimboso', en: 'refnud' }[locale]
    await box.fill(typo)
    await expect(items.first()).toBeVisible()
    const summary = page.locator('.summary')
    await expect(summary).toContainText(w.query)
    await summary.getByRole('button', { name: typo }).click()
    await expect(summary).toContainText(fill(w.none, { query: typo }))
    await expect(region).toBeHidden()
    await summary.getByRole('button', { name: fill(w.meant, { query: w.query }), exact: true }).click()
    await expect(items.first()).toBeVisible()
    await expect(box).toHaveValue(w.query)
  })

  test(`${locale}: a phrase shows both languages and is copied right there`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(pathTo('contactUs', locale))
    const { box, region } = searchOn(page, locale)
    await box.fill({ it: 'parlare con un responsabile', en: 'speak to a manager please' }[locale])
    const phrase = region.getByRole('listitem').filter({ hasText: 'Could I speak to a manager, please?' })
    await expect(phrase).toContainText('Potrei parlare con un responsabile, per favore?')
    for (const [button, text] of [
      [names[locale].phraseEn, 'Could I speak to a manager, please?'],
      [names[locale].phraseIt, 'Potrei parlare con un responsabile, per favore?'],
    ] as const) {
      await phrase.getByRole('button', { name: button }).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    }
    await expect(
      page.getByRole('status').filter({ hasText: { it: 'italiano', en: 'Italian' }[locale] }),
    ).toHaveCount(1)
    await expect(page).toHaveURL(new RegExp(pathTo('contactUs', locale)))
  })

  test(`${locale}: the box is a combobox for the keyboard`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    const box = page.getByRole('combobox', { name: names[locale].searchBox })
    const { items, region } = searchOn(page, locale)
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await box.pressSequentially(w.query)
    await expect(items.nth(2)).toBeVisible()
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    const popup = page.locator(`#${await box.getAttribute('aria-controls')}`)
    await expect(popup).toHaveRole('dialog')
    await expect(popup).toHaveAccessibleName(w.panel)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect(items.last().getByRole('link')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(items.first().getByRole('link')).toBeFocused()
    await page.keyboard.press('x')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(`${w.query}x`)
    await page.keyboard.press('Escape')
    await expect(region).toBeHidden()
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('ArrowDown')
    await expect(region).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
  })

  test(`${locale}: searches are remembered on the device, and forgotten at a press`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    const { box, items } = searchOn(page, locale)
    await box.fill(w.query)
    await items.first().getByRole('link').click()
    await page.goto(pathTo('disputes', locale))
    await box.focus()
    await page.getByRole('button', { name: w.query, exact: true }).click()
    await expect(items.first()).toBeVisible()
    await box.fill('')
    await page.getByRole('button', { name: w.forget }).click()
    await expect(page.getByRole('button', { name: w.query, exact: true })).toBeHidden()
    expect(await page.evaluate(() => localStorage.getItem('reclamo-gentile:searches'))).toBe(null)
  })

  test(`${locale}: the back button brings back the search of the header, at the result that was followed`, async ({
    page,
  }) => {
    await page.goto(pathTo('contactUs', locale))
    const { box, items } = searchOn(page, locale)
    await box.fill(w.query)
    const second = items.nth(1).getByRole('link')
    const title = await second.textContent()
    await second.click()
    await expect(page).not.toHaveURL(new RegExp(`${pathTo('contactUs', locale)}$`))
    await page.goBack()
    await expect(box).toHaveValue(w.query)
    await expect(second).toHaveText(title ?? '')
    await expect(second).toBeFocused()
  })

  test(`${locale}: where our language has little, the other one follows, marked as such`, async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const other = locale === 'it' ? 'en' : 'it'
    await page.goto(pathTo('search', locale))
    const { box, items } = searchOn(page, locale)
    await box.fill(w.query)
    await expect(items.first()).toBeVisible()
    expect(asked.filter((path) => path === `/search/${other}/records.json`)).toEqual([])
    await box.fill({ it: 'hoverboards', en: 'tagliando' }[locale])
    await expect.poll(() => asked.includes(`/search/${other}/records.json`)).toBe(true)
  })

  test(`${locale}: one announcement comes after typing has stopped`, async ({ page }) => {
    await page.goto(pathTo('contactUs', locale))
    await page.locator('[data-status]').evaluate((status) => {
      const said: string[] = []
      Reflect.set(globalThis, 'said', said)
      new MutationObserver(() => {
        if (status.textContent) said.push(status.textContent)
      }).observe(status, { childList: true, characterData: true, subtree: true })
    })
    const { box, items } = searchOn(page, locale)
    await box.pressSequentially(w.query, { delay: 40 })
    await expect(items.first()).toBeVisible()
    await page.waitForTimeout(1200)
    const said = await page.evaluate((): readonly string[] => Reflect.get(globalThis, 'said'))
    // On a slow host a word about waiting may come first; search-waiting.spec.ts judges that.
    expect(said.filter((words) => words !== dictionaryFor(locale).search.loading)).toHaveLength(1)
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

test('marks, capitals, accents and apostrophes in a query do not change its first results', async ({
  page,
}) => {
  await page.goto(`${pathTo('search', 'it')}?q=${encodeURIComponent("qualità dell'articolo")}`)
  const { box, items } = searchOn(page, 'it')
  await expect(items.first()).toBeVisible()
  const top = async () => (await items.getByRole('link').allTextContents()).slice(0, 3)
  const clean = await top()
  for (const typed of [
    "\u200Bquali\u200Btà dell'arti\u00ADcolo\u202E ",
    "  QUALITÀ   DELL'ARTICOLO",
    'qualita\u0300 dell’articolo',
    "qualita' dell articolo",
    'qualita dell`articolo',
    'ｑualità dellarticolo',
    "qualità, dell'articolo?!",
  ]) {
    await box.fill(typed)
    await expect.poll(top, typed).toEqual(clean)
  }
})

test('a very long paste is searched in no time', async ({ page }) => {
  await page.goto(pathTo('search', 'en'))
  const { box, items } = searchOn(page, 'en')
  await box.fill('refund')
  await expect(items.first()).toBeVisible()
  const started = Date.now()
  await box.fill('refund (((((.*)*)*$ %00 ../../ <b> '.repeat(500).slice(0, 200))
  await expect(items.first()).toBeVisible()
  expect(Date.now() - started).toBeLessThan(1000)
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
