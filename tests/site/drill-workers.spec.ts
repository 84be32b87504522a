import { join } from 'node:path'
import { locales } from '../../src/i18n/locales.ts'
import { type ChangingHost, startHost } from '../support/changing-host.ts'
import { slowDrill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { root } from '../support/project.ts'
import { test as base, expect } from '../support/reader.ts'

const test = base.extend<{ readonly host: ChangingHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  host: async ({}, use) => {
    const host = await startHost(join(root, 'dist'))
    await use(host)
    await host.fallSilent()
  },
})

test.use({ serviceWorkers: 'allow' })

for (const locale of locales) {
  const query = { it: 'rimborso', en: 'refund' }[locale]

  test(
    `${locale}: where a policy on the way refuses every worker, pages and search work`,
    slowDrill('workers refused', 'search'),
    async ({ page, host, troubles }) => {
      troubles.expect(/worker-src|violation: |script.*sw\.js/i)
      host.addHeader('Content-Security-Policy', "worker-src 'none'")
      await page.goto(host.address.slice(0, -1) + pathTo('contactUs', locale))
      await page.getByLabel(names[locale].searchBox, { exact: true }).fill(query)
      const results = page.getByRole('region', { name: names[locale].results, exact: true })
      await expect(results.getByRole('listitem').first()).toBeVisible()
      await page.waitForTimeout(500)
      expect(host.asked).not.toContain('/sw.js')
      expect(troubles.all.filter((trouble) => trouble.startsWith('error:'))).toEqual([])
    },
  )

  for (const [what, status, body] of [
    ['is missing', 404, ''],
    ['is the page of a hotel', 200, '<!doctype html><title>Log in</title>'],
    ['has an error', 500, 'oops'],
  ] as const) {
    test(
      `${locale}: where the service worker ${what}, the site works from the network`,
      slowDrill('service worker missing', 'service worker'),
      async ({ page, host, troubles }) => {
        troubles.expect(/status of (?:404|500)|bad HTTP response code|sw\.js|MIME/)
        host.override('/sw.js', (_, response) => {
          response.writeHead(status, { 'content-type': 'text/html' }).end(body)
        })
        await page.goto(host.address.slice(0, -1) + pathTo('home', locale))
        await expect.poll(() => host.asked.includes('/sw.js')).toBe(true)
        await page.goto(host.address.slice(0, -1) + pathTo('phrases', locale))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        // While it is refused, the browser still counts it.
        await expect
          .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
          .toBe(0)
        expect(troubles.all.filter((trouble) => trouble.startsWith('error:'))).toEqual([])
      },
    )
  }
}

test(
  'where a policy refuses the service worker, nothing is kept and nothing breaks',
  slowDrill('workers refused', 'service worker'),
  async ({ page, host, troubles }) => {
    troubles.expect(/worker-src|violation: |script.*sw\.js/i)
    host.addHeader('Content-Security-Policy', "worker-src 'none'")
    await page.goto(host.address.slice(0, -1) + pathTo('home', 'it'))
    await expect.poll(() => troubles.all.some((trouble) => /worker-src/.test(trouble))).toBe(true)
    await page.goto(host.address.slice(0, -1) + pathTo('phrases', 'it'))
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null)
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  },
)
