import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { offlineRoutes } from '../../src/routes/offline.ts'
import { pathOf } from '../../src/routes/urls.ts'
import { findBrowser } from '../../src/tools/browser.mjs'
import { axeFindings, overflow, smallTargets } from '../support/accessibility.ts'
import { builderOn, story } from '../support/builder-page.ts'
import { buildVariant, variantFolder } from '../support/built-variant.ts'
import { type ChangingHost, startHost } from '../support/changing-host.ts'
import { slowDrill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { makeNewerVersion } from '../support/newer-version.ts'
import { allPages, oneSituation, pathTo } from '../support/pages.ts'
import { root } from '../support/project.ts'
import { test as base, expect } from '../support/reader.ts'
import { buildSubPathSite, subPath, subPathFolder } from '../support/sub-path-site.ts'

const dist = join(root, 'dist')
const newer = variantFolder('newer-version')
const killed = variantFolder('killed-site')

const test = base.extend<{ readonly host: ChangingHost }>({
  host: async ({ troubles }, use) => {
    // What the browser says when there is no network, or when a page that is not on the device is answered for.
    troubles.expect(/net::ERR_|status of 503|Failed to fetch|script.*sw\.js/)
    const host = await startHost(dist)
    await use(host)
    await host.fallSilent()
  },
})

/** What `npm run test:offline` asks beyond the daily questions. */
const slow = { tag: '@slow' }

test.use({ serviceWorkers: 'allow' })
// One after another: they share the two further builds.
test.describe.configure({ mode: 'default', timeout: 60_000 })

test.beforeAll(async ({ browserName: _ }, info) => {
  info.setTimeout(120_000)
  buildVariant('killed-site', { KILL_WORKER: '1' })
  await makeNewerVersion(dist, newer)
})

/** Opens a page and waits until the whole site is on the device. */
const visit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 30_000,
  })
}

const isNewer = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['build'] === 'newer')

const keptBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

const word = (page: Page, locale: Locale = 'it') =>
  page.getByRole('status').filter({ hasText: dictionaryFor(locale).newVersion.ready })

/** Waits until the device has the newer version, whole: then the word about it is there. */
const waitForNewer = (page: Page, locale: Locale = 'it'): Promise<void> =>
  expect(word(page, locale)).toBeVisible({ timeout: 20_000 })

const looksRight = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every((link) => link.sheet),
  )

for (const locale of locales) {
  test(`${locale}: after one visit to one page, the guides, phrases, message and search open without a network`, async ({
    page,
    host,
  }) => {
    await visit(page, host.address.slice(0, -1) + pathTo('contactUs', locale))
    await host.fallSilent()
    for (const each of locales) {
      for (const route of offlineRoutes) {
        const answer = await page.goto(host.address.slice(0, -1) + pathTo(route, each))
        expect(answer?.status(), route).toBe(200)
        // A page from the device has no reason to fetch others ahead.
        expect(answer?.headers()['speculation-rules'], route).toBeUndefined()
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        expect(await looksRight(page), route).toBe(true)
      }
    }
  })

  test(
    `${locale}: without a network the builder writes the message of every situation`,
    slow,
    async ({ page, host }) => {
      await visit(page, `${host.address}it/`)
      await host.fallSilent()
      await page.goto(host.address.slice(0, -1) + pathTo('message', locale))
      const builder = builderOn(page, locale)
      const situations = await builder.situation
        .locator('option')
        .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? '').filter(Boolean))
      expect(situations.length).toBeGreaterThan(40)
      for (const situation of [oneSituation.id, situations[0] ?? '', situations.at(-1) ?? '']) {
        await builder.situation.selectOption(situation)
        await builder.field('item').fill(story.item)
        await expect(builder.message.locator('[data-sentence]').first()).toBeVisible()
      }
      const refused = await page.evaluate(async (ids) => {
        const folder = document.querySelector('[data-material]')?.getAttribute('data-material') ?? ''
        const answers = await Promise.all(ids.map((id) => fetch(`${folder}${id}.json`).then((a) => a.json())))
        return answers.filter((data) => typeof data !== 'object').length
      }, situations)
      expect(refused).toBe(0)
    },
  )

  test(`${locale}: without a network the search finds`, slow, async ({ page, host }) => {
    await visit(page, host.address.slice(0, -1) + pathTo('home', locale))
    await host.fallSilent()
    await page.goto(host.address.slice(0, -1) + pathTo('phrases', locale))
    await page
      .getByLabel(names[locale].searchBox)
      .first()
      .fill(locale === 'it' ? 'rimborso' : 'refund')
    const region = page.getByRole('region', { name: names[locale].results, exact: true })
    await expect(region.getByRole('listitem').first()).toBeVisible()
  })

  test(
    `${locale}: a page that was visited works without a network, one that was not says so`,
    slowDrill('network lost midway', 'service worker'),
    async ({ page, host }) => {
      await visit(page, host.address.slice(0, -1) + pathTo('home', locale))
      const visited = host.address.slice(0, -1) + pathOf(oneSituation.address, locale)
      await page.goto(visited)
      await expect
        .poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), visited))
        .toBe(true)
      await host.fallSilent()
      await page.goto(host.address.slice(0, -1) + pathTo('home', locale))
      const answer = await page.goto(visited)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

      await page.goto(host.address.slice(0, -1) + pathTo('about', locale))
      for (const each of locales) {
        const { heading, lead } = dictionaryFor(each).offline
        await expect(page.getByRole('heading', { level: 1 }).locator(`[lang=${each}]`)).toHaveText(heading)
        await expect(page.locator(`[lang=${each}]`).getByText(lead)).toBeVisible()
      }
      expect(await looksRight(page)).toBe(true)
      const links = await page
        .getByRole('main')
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(links.length).toBe(offlineRoutes.length * locales.length)
      for (const link of links)
        expect((await page.goto(new URL(link, host.address).href))?.status(), link).toBe(200)
    },
  )
}

test(
  'on the very page of the first visit, a situation chosen after the network went gets its message',
  slowDrill('network lost midway', 'message'),
  async ({ page, host }) => {
    await visit(page, host.address.slice(0, -1) + pathTo('message', 'it'))
    await host.fallSilent()
    const builder = builderOn(page, 'it')
    await builder.situation.selectOption('never-arrived')
    await expect(builder.message.locator('[data-sentence]').first()).toBeVisible()
  },
)

test(
  'an address without its last slash leads to the page without a network too',
  slow,
  async ({ page, host }) => {
    await visit(page, `${host.address}it/`)
    await host.fallSilent()
    await page.goto(`${host.address}it/frasi`)
    expect(new URL(page.url()).pathname).toBe('/it/frasi/')
  },
)

test('the second page that a reader opens has the letters of the site in its headings, whether or not it was kept', async ({
  page,
  host,
}) => {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const hasOwnLetters = async (): Promise<boolean> => {
    const { root: top } = await session.send('DOM.getDocument', { depth: 1 })
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: top.nodeId, selector: 'h1' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    return fonts.some(({ isCustomFont }) => isCustomFont)
  }
  await visit(page, `${host.address}it/`)
  expect(await hasOwnLetters()).toBe(false)
  const { address } = oneSituation
  for (const path of [pathTo('contactUs', 'it'), pathOf(address, 'it'), pathOf(address, 'it')]) {
    await page.goto(host.address.slice(0, -1) + path)
    await expect.poll(hasOwnLetters).toBe(true)
  }
  await host.fallSilent()
  await page.goto(host.address.slice(0, -1) + pathTo('about', 'it'))
  await expect.poll(hasOwnLetters).toBe(true)
})

test('the worker waits until the page stands, and asks only then', slow, async ({ page, host }) => {
  await page.goto(`${host.address}it/guida/pagina-contattaci/`, { waitUntil: 'load' })
  const own = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const before = own.map((name) => new URL(name).pathname)
  await visit(page, page.url())
  const first = host.asked.indexOf('/sw.js')
  expect(first).toBeGreaterThan(0)
  for (const path of before) expect(host.asked.indexOf(path), path).toBeLessThan(first)
})

test('the worker leaves icons to the browser, and answers for parts', slow, async ({ page, host }) => {
  await visit(page, `${host.address}it/`)
  const isFromWorker = async (path: string) => {
    const answered = page.waitForResponse(`${host.address}${path}`)
    await page.evaluate((address) => fetch(address), `/${path}`)
    return (await answered).fromServiceWorker()
  }
  const icons = await page
    .locator('link[rel=icon], link[rel=apple-touch-icon]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
  expect(icons).toHaveLength(3)
  for (const icon of icons) expect(await isFromWorker(icon), icon).toBe(false)
  expect(await isFromWorker('search/it/records.json')).toBe(true)
})

test('at most 1.5 MB is kept, also after a visit to every page', slow, async ({ page, host }) => {
  test.setTimeout(240_000)
  await visit(page, `${host.address}it/`)
  const afterOne = await keptBytes(page)
  for (const path of allPages.filter((each) => each !== '/404.html')) {
    await page.goto(host.address.slice(0, -1) + path)
  }
  await page.waitForTimeout(500)
  const afterAll = await keptBytes(page)
  console.log(
    `kept on the device: ${afterOne} bytes after one visit, ${afterAll} after a visit to every page`,
  )
  expect(afterOne).toBeGreaterThan(100_000)
  expect(Math.max(afterOne, afterAll)).toBeLessThanOrEqual(1_500_000)
})

test('a new version is there with the second load, and no load mixes two versions', async ({
  page,
  host,
}) => {
  const address = host.address.slice(0, -1) + pathTo('message', 'it')
  await visit(page, address)
  host.deploy(newer)
  host.forget()

  await page.reload()
  expect(await isNewer(page)).toBe(false)
  expect(await looksRight(page)).toBe(true)
  await waitForNewer(page)
  const own = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(own.filter((name) => name.includes('/newer-'))).toEqual([])

  await page.reload()
  expect(await isNewer(page)).toBe(true)
  expect(await looksRight(page)).toBe(true)
  const after = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(after.filter((name) => name.includes('/_astro/') && !name.includes('/newer-'))).toEqual([])
  expect(host.missing).toEqual([])
})

test(
  'a page that stays open through an update goes on with its own files, and then the old ones go',
  slow,
  async ({ page, context, host }) => {
    const address = host.address.slice(0, -1) + pathTo('message', 'it')
    await visit(page, address)
    host.deploy(newer)
    const other = await context.newPage()
    await other.goto(`${host.address}it/`)
    await waitForNewer(other)
    await other.reload()
    expect(await isNewer(other)).toBe(true)

    expect(await isNewer(page)).toBe(false)
    const builder = builderOn(page, 'it')
    await builder.situation.selectOption('never-arrived')
    await expect(builder.message.locator('[data-sentence]').first()).toBeVisible()
    await page.getByLabel(names.it.searchBox).first().fill('rimborso')
    const region = page.getByRole('region', { name: names.it.results, exact: true })
    await expect(region.getByRole('listitem').first()).toBeVisible()
    const data = await page.evaluate(() =>
      fetch('/data/messages/shared.json').then((answer) => answer.text()),
    )
    expect(data.startsWith('\n')).toBe(false)
    const newData = await other.evaluate(() =>
      fetch('/data/messages/shared.json').then((answer) => answer.text()),
    )
    expect(newData.startsWith('\n')).toBe(true)
    expect(host.missing).toEqual([])

    await page.close()
    await other.reload()
    await expect
      .poll(
        () => other.evaluate(async () => (await caches.keys()).filter((n) => !n.endsWith(':pages')).length),
        {
          timeout: 15_000,
        },
      )
      .toBe(1)
  },
)

test(
  'pages that were visited stay on the device through an update, in the new version',
  slow,
  async ({ page, host }) => {
    const visited = host.address.slice(0, -1) + pathOf(oneSituation.address, 'it')
    await visit(page, `${host.address}it/`)
    await page.goto(visited)
    await expect
      .poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), visited))
      .toBe(true)
    host.deploy(newer)
    await page.reload()
    await waitForNewer(page)
    await host.fallSilent()
    await page.goto(visited)
    expect(await isNewer(page)).toBe(true)
    expect(await looksRight(page)).toBe(true)
  },
)

test(
  'a version of which one file is missing reaches nobody before it is whole',
  slow,
  async ({ page, host, troubles }) => {
    troubles.expect(/sw\.js/)
    await visit(page, `${host.address}it/`)
    host.override('/it/frasi/', (_request, response) => response.end('<html>half a deploy</html>'))
    host.deploy(newer)
    await page.reload()
    await expect.poll(() => host.asked.filter((path) => path === '/it/frasi/').length).toBeGreaterThan(1)
    await page.reload()
    expect(await isNewer(page)).toBe(false)
    await page.goto(`${host.address}it/frasi/`)
    expect(await isNewer(page)).toBe(false)
    expect(await looksRight(page)).toBe(true)

    host.override('/it/frasi/', undefined)
    await page.reload()
    await waitForNewer(page)
    await page.reload()
    expect(await isNewer(page)).toBe(true)
  },
)

test(
  'the word about a new version interrupts nobody, and loads it when asked',
  slow,
  async ({ page, host }) => {
    await visit(page, host.address.slice(0, -1) + pathTo('message', 'it'))
    await expect(word(page)).toHaveCount(0)
    host.deploy(newer)
    await page.reload()
    const builder = builderOn(page, 'it')
    await builder.situation.selectOption('never-arrived')
    const item = builder.field('item')
    await item.pressSequentially('Lam')
    const place = await item.evaluate((box) => box.getBoundingClientRect().top)
    await waitForNewer(page)
    await item.pressSequentially('pada')
    await expect(item).toBeFocused()
    await expect(item).toHaveValue('Lampada')
    expect(await item.evaluate((box) => box.getBoundingClientRect().top)).toBe(place)
    expect(await axeFindings(page)).toEqual([])

    const { later, reload } = dictionaryFor('it').newVersion
    await expect(page.getByRole('button', { name: later, exact: true })).toBeVisible()
    await page.getByRole('button', { name: reload, exact: true }).click()
    await page.waitForFunction(() => document.documentElement.dataset['build'] === 'newer')
    await expect(word(page)).toHaveCount(0)
  },
)

test(
  'the word about a new version goes when one puts it off, and speaks the language of the page',
  slow,
  async ({ page, host }) => {
    await visit(page, `${host.address}en/`)
    host.deploy(newer)
    await page.reload()
    await waitForNewer(page, 'en')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    await page.getByRole('button', { name: dictionaryFor('en').newVersion.later, exact: true }).click()
    await expect(word(page, 'en')).toHaveCount(0)
    expect(await isNewer(page)).toBe(false)
  },
)

test('one deploy takes the worker away from readers, with all that it kept', async ({ page, host }) => {
  await visit(page, `${host.address}it/`)
  expect(await keptBytes(page)).toBeGreaterThan(100_000)
  host.deploy(killed)
  await page.reload()
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ])
  await expect.poll(left, { timeout: 20_000 }).toEqual([0, 0])
  host.forget()
  await page.reload()
  await page.waitForTimeout(1_000)
  expect(host.asked).toContain('/it/')
  expect(host.asked).not.toContain('/sw.js')
  expect(await left()).toEqual([0, 0])
})

test('a worker that comes after the one that took all away works again', slow, async ({ page, host }) => {
  await visit(page, `${host.address}it/`)
  host.deploy(killed)
  await page.reload()
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 })
    .toBe(0)
  host.deploy(newer)
  await visit(page, `${host.address}it/`)
  await host.fallSilent()
  await page.goto(`${host.address}en/phrases/`)
  expect(await isNewer(page)).toBe(true)
})

test(
  'where the browser may store nothing, the site works from the network',
  slowDrill('storage refused', 'service worker'),
  async ({ page, host, troubles }) => {
    // Chromium tells of the sandbox itself; the refusals are what this test is about.
    troubles.expect(/sandbox/i)
    host.addHeader('Content-Security-Policy', 'sandbox allow-scripts allow-forms allow-same-origin-never')
    host.addHeader('Access-Control-Allow-Origin', '*')
    await page.goto(`${host.address}it/guida/pagina-contattaci/`)
    const refused = await page.evaluate(() => {
      try {
        return !navigator.serviceWorker
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForTimeout(500)
    expect(host.asked).not.toContain('/sw.js')
  },
)

test(
  'where the device has no room, the site works from the network',
  slowDrill('storage full', 'service worker'),
  async ({ page, context, host }) => {
    await page.goto('about:blank')
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.address).origin,
      quotaSize: 20_000,
    })
    await page.goto(`${host.address}it/`)
    await expect.poll(() => host.asked.includes('/sw.js')).toBe(true)
    await page.waitForTimeout(1_500)
    await page.goto(`${host.address}it/frasi/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
  },
)

test(
  'below a path of a free host the worker keeps to its path, and works without a network',
  slow,
  async ({ page }) => {
    buildSubPathSite()
    const host = await startHost(subPathFolder, subPath)
    await visit(page, `${host.address}it/`)
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    )
    expect(scopes).toEqual([subPath])
    await host.fallSilent()
    const answer = await page.goto(`${host.address}en/phrases/`)
    expect(answer?.status()).toBe(200)
    expect(await looksRight(page)).toBe(true)
  },
)

for (const locale of locales) {
  test(`${locale}: a device can install the site, with its name, signs and shortcuts`, async ({ host }) => {
    const folder = mkdtempSync(join(tmpdir(), 'installable-'))
    const executablePath = findBrowser()
    // Chromium installs nothing in a private window, which is what tests otherwise get.
    const context = await chromium.launchPersistentContext(folder, {
      ...(executablePath && { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    try {
      const [page = await context.newPage()] = context.pages()
      await visit(page, `${host.address}${locale}/`)
      const session = await context.newCDPSession(page)
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
      expect(installabilityErrors).toEqual([])
      const { data = '', errors } = await session.send('Page.getAppManifest')
      expect(errors).toEqual([])
      const { site, routes } = dictionaryFor(locale)
      const manifest = JSON.parse(data)
      expect(manifest).toMatchObject({ lang: locale, name: site.name, start_url: `/${locale}/` })
      expect(manifest.shortcuts).toMatchObject([
        { name: routes.message, url: pathTo('message', locale) },
        { name: routes.phrases, url: pathTo('phrases', locale) },
      ])
    } finally {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
