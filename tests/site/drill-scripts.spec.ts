import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { openDist, scriptsOf, textOf } from '../support/built-site.ts'
import { slowDrill } from '../support/drills.ts'
import { lateParts, useEverything, writeEverything } from '../support/everything.ts'
import { laidOut } from '../support/laid-out.ts'
import { kindsOfPage, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

test.describe.configure({ timeout: 180_000 })

const site = await openDist()
const pageAt = (path: string) => site.pages.find(({ address }) => `/${address}` === path)
const scriptsAt = (path: string): readonly string[] => {
  const page = pageAt(path)
  if (!page) throw new Error(`${path} is not built.`)
  return scriptsOf(site, page)
}
const everyScript = [...site.files].filter((path) => /^_astro\/.*\.js$/.test(path))

/** What the browser says of a file that does not come. */
const lost = /ERR_FAILED/

const shownTextOn = async (page: Page): Promise<string> => {
  await laidOut(page)
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts here.
  return page.getByRole('main').innerText()
}

/** Visible controls that nothing has brought to life: outside a form that is sent, and without a script of theirs. */
const deadControls = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
    .filter((control) => !control.closest('form[action]') && !control.matches(':disabled'))
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => {
      for (let above = control.parentElement; above; above = above.parentElement)
        if (above.localName.includes('-') && customElements.get(above.localName)) return false
      return true
    })
    .map((control) => control.outerHTML.slice(0, 80))

for (const locale of locales) {
  for (const path of kindsOfPage(locale)) {
    const scripts = scriptsAt(path === '/404.html' ? '/404.html' : path)
    if (scripts.length === 0) continue
    test(
      `${locale}: ${path} is read whole with any one of its ${scripts.length} scripts missing`,
      slowDrill('a script fails', 'every kind of page'),
      async ({ page, troubles }) => {
        troubles.expect(lost)
        await page.goto(path)
        const whole = await shownTextOn(page)
        for (const script of scripts) {
          await page.route(`**/${script}`, (route) => route.abort())
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 }), script).toBeVisible()
          expect(await page.evaluate(deadControls), script).toEqual([])
          // Controls that stay away take their words with them, no more.
          const text = await shownTextOn(page)
          expect(text.length, script).toBeGreaterThan(
            path === pathTo('message', locale) ? 500 : whole.length * 0.6,
          )
          await page.unroute(`**/${script}`)
        }
      },
    )
  }

  for (const route of ['message', 'search'] as const) {
    test(
      `${locale}: where the script of ${route} does not come, that is said where it would be`,
      slowDrill('a script fails', 'every kind of page'),
      async ({ page, troubles }) => {
        troubles.expect(lost)
        await page.clock.install()
        await page.route('**/_astro/*.js', (each) => each.abort())
        await page.goto(pathTo(route, locale))
        const words = page.getByText(dictionaryFor(locale)[route].notCome)
        await expect(words).toBeVisible({ timeout: 15_000 })
        await page.unroute('**/_astro/*.js')
        await page.reload()
        await expect(words).toBeHidden()
      },
    )
  }

  test(
    `${locale}: where the script of the phrases does not come, the room of their filter closes`,
    slowDrill('a script fails', 'every kind of page'),
    async ({ page, troubles }) => {
      troubles.expect(lost)
      await page.route('**/_astro/*.js', (each) => each.abort())
      await page.goto(pathTo('phrases', locale))
      const moments = page.getByRole('navigation', { name: dictionaryFor(locale).phrases.jump, exact: true })
      const firstMoment = page.getByRole('heading', { level: 2 }).first()
      const heightOf = async () => (await firstMoment.boundingBox())?.y ?? 0
      const before = await heightOf()
      // The filter has more lines than the links that take its room.
      await expect.poll(heightOf, { timeout: 15_000 }).toBeLessThan(before)
      await expect(moments).toBeVisible()
      await page.unroute('**/_astro/*.js')
      await page.reload()
      await expect(page.getByRole('radio').first()).toBeVisible()
      await expect(moments).toBeHidden()
    },
  )

  const own = scriptsAt(pathTo('message', locale))
  test(
    `${locale}: each of the scripts that come late may fail: every part works, or says that it does not`,
    slowDrill('a script fails', 'late parts'),
    async ({ page, troubles }) => {
      troubles.expect(lost)
      const saidAtAll = new Set<string>()
      for (const script of everyScript.filter((each) => !own.includes(each))) {
        await page.route(`**/${script}`, (route) => route.abort())
        await writeEverything(page, locale)
        const outcomes = await test.step(script, () => useEverything(page, locale))
        for (const part of lateParts) if (outcomes[part] === 'said') saidAtAll.add(part)
        await page.unroute(`**/${script}`)
      }
      // Each of them has a script without which it cannot work.
      expect([...saidAtAll].toSorted()).toEqual(lateParts.toSorted())
    },
  )
}

const announceNewVersion = () =>
  // The service worker says so with a message.
  navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'ready' }))

for (const [what, pattern] of [
  ['a script fails', '**/_astro/new-version*.js'],
  ['a data file fails', '**/data/new-version/*.json'],
] as const) {
  test(
    `a new version whose word does not come (${what}) is not spoken of`,
    slowDrill(what, 'new version'),
    async ({ page, troubles }) => {
      troubles.expect(lost)
      for (const locale of locales) {
        await page.route(pattern, (route) => route.abort())
        await page.goto(pathTo('contactUs', locale))
        const failed = page.waitForEvent('requestfailed')
        await page.evaluate(announceNewVersion)
        await failed
        await expect(page.locator('new-version')).toHaveCount(0)
        await page.unroute(pattern)
        await page.evaluate(announceNewVersion)
        await expect(page.getByText(dictionaryFor(locale).newVersion.ready)).toBeVisible()
      }
    },
  )
}

test(
  'no file of the site is WebAssembly, and no script speaks of it',
  slowDrill('WebAssembly refused', 'does not apply: none is used'),
  () => {
    expect([...site.files].filter((path) => path.endsWith('.wasm'))).toEqual([])
    expect(everyScript.length).toBeGreaterThan(10)
    expect(everyScript.filter((path) => textOf(site, path).includes('WebAssembly'))).toEqual([])
  },
)
