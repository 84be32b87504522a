import type { Page, Route } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { builderOn, refuseClipboard, story } from '../support/builder-page.ts'
import { slowDrill } from '../support/drills.ts'
import { type LatePart, tryAgain, useEverything, writeEverything } from '../support/everything.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

test.describe.configure({ timeout: 180_000 })

/** Each file of data that the message page fetches, with the part that cannot do without it. */
const files = [
  ['**/data/messages/shared.json', 'message'],
  ['**/data/messages/delivered-not-received.json', 'message'],
  ['**/data/words/*.json', 'checks'],
  ['**/data/checks/*.json', 'checks'],
  ['**/data/search/*.json', 'search'],
  ['**/search/*/records.json', 'search'],
] as const satisfies readonly (readonly [string, LatePart])[]

/** What can come in the place of a file. */
const answers: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'not here' }),
  'is cut off': async (route) => {
    const whole = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) })
  },
  'is another JSON': (route) => route.fulfill({ contentType: 'application/json', body: '{"ok":true}' }),
  'is null': (route) => route.fulfill({ contentType: 'application/json', body: 'null' }),
  'is the page of a hotel': (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Welcome! Please log in.</title>',
    }),
  'never comes': () => Promise.resolve(),
}

/** Longer than the page waits for a file, in milliseconds. */
const verySlow = 31_000

const lost = /status of 404|ERR_/

/** Lets time pass until the page has given up what it waits for; other waits have begun meanwhile. */
const letTimePass = async (page: Page): Promise<void> => {
  for (const _ of [1, 2]) {
    await page.waitForTimeout(300)
    await page.clock.fastForward(verySlow)
  }
}

for (const locale of locales) {
  for (const [what, answer] of Object.entries(answers)) {
    for (const [pattern, part] of files) {
      const where = part === 'message' ? 'message' : part === 'checks' ? 'checks' : 'search'
      test(
        `${locale}: where ${pattern} ${what}, that is said, nothing typed is lost, and it comes when it can`,
        slowDrill('a data file fails', where),
        async ({ page, troubles }) => {
          troubles.expect(lost)
          await page.clock.install()
          await page.route(pattern, answer)
          await writeEverything(page, locale)
          if (what === 'never comes') {
            // The search asks for its files when it is wanted.
            await page.getByLabel(names[locale].searchBox, { exact: true }).fill('x')
            await letTimePass(page)
          }
          expect((await useEverything(page, locale))[part]).toBe('said')
          await page.unroute(pattern)
          // What was asked for meanwhile has still to be given up.
          if (what === 'never comes') await letTimePass(page)
          await tryAgain(page, locale)
          expect(await useEverything(page, locale)).toEqual({
            message: 'works',
            checks: 'works',
            'scratch box': 'works',
            'saving a file': 'works',
            search: 'works',
          })
        },
      )
    }
  }

  test(
    `${locale}: a network that goes while one writes takes nothing, and what was missing comes with it`,
    slowDrill('network lost midway', 'message'),
    async ({ page, context, troubles }) => {
      troubles.expect(/ERR_INTERNET_DISCONNECTED/)
      const { message: w } = dictionaryFor(locale)
      await page.goto(pathTo('message', locale))
      const builder = builderOn(page, locale)
      await builder.field('item').fill(story.item)
      await context.setOffline(true)
      await builder.situation.selectOption('never-arrived')
      await expect(page.getByText(w.loadFailed)).toBeVisible()
      await builder.field('orderNumber').fill(story.orderNumber)
      await page.locator('[data-scratch] summary').click()
      await expect(page.locator('[data-scratch]').getByText(w.partFailed)).toBeVisible()
      await context.setOffline(false)
      await page.getByRole('button', { name: w.retry, exact: true }).click()
      await expect(builder.message).toContainText(story.orderNumber)
      await expect(builder.message).toContainText(story.item)
    },
  )

  test(
    `${locale}: a phrase that cannot be copied from the results is selected, and that is said`,
    slowDrill('clipboard refused', 'search results'),
    async ({ page }) => {
      await refuseClipboard(page)
      await page.goto(pathTo('contactUs', locale))
      const box = page.getByLabel(names[locale].searchBox, { exact: true })
      await box.fill({ it: 'parlare con un responsabile', en: 'speak to a manager please' }[locale])
      const phrase = page
        .getByRole('region', { name: names[locale].results, exact: true })
        .getByRole('listitem')
        .filter({ hasText: 'Could I speak to a manager, please?' })
      await phrase.getByRole('button', { name: names[locale].phraseEn }).click()
      await expect(phrase.getByText(dictionaryFor(locale).copy.failed)).toBeVisible()
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(
        'Could I speak to a manager, please?',
      )
    },
  )
}
