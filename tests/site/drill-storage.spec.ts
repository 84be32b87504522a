import type { Page } from 'playwright/test'
import { progressKey } from '../../src/domain/progress/progress.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { fillDevice, refusalOn, refuseStorage, sandboxWords } from '../support/broken-storage.ts'
import { keptOnDevice } from '../support/builder-page.ts'
import { slowDrill } from '../support/drills.ts'
import { laidOut } from '../support/laid-out.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const searchesKey = 'reclamo-gentile:searches'
const query = { it: 'rimborso', en: 'refund' } as const

/** Texts that no version of the page has written. */
const corrupt = [
  '',
  'null',
  '[]',
  '{}',
  '7',
  '"contactUs/step-2',
  '[null,7,{"a":[]},["contactUs/step-1"]]',
  '["contactUs/step-2"',
  '<!doctype html><title>Zanzibar</title>',
  '\u0000\uD800',
]

const box = (page: Page, locale: Locale, step: number) =>
  page.locator(`#step-${step}`).getByRole('checkbox', { name: dictionaryFor(locale).guide.done, exact: true })

const search = async (page: Page, locale: Locale): Promise<void> => {
  await page.getByLabel(names[locale].searchBox, { exact: true }).fill(query[locale])
  const region = page.getByRole('region', { name: names[locale].results, exact: true })
  await expect(region.getByRole('listitem').first()).toBeVisible()
}

const keep = async (page: Page, key: string, text: string): Promise<void> => {
  await page.evaluate(([place, words]) => localStorage.setItem(place, words), [key, text] as const)
  await page.reload()
  await laidOut(page)
}

for (const locale of locales) {
  test(
    `${locale}: steps that cannot be read are none, and a tick holds again`,
    slowDrill('storage corrupt', 'steps'),
    async ({ page }) => {
      await page.goto(pathTo('contactUs', locale))
      for (const text of corrupt) {
        await keep(page, progressKey, text)
        await expect(box(page, locale, 2), text).not.toBeChecked()
        await box(page, locale, 2).check()
        await page.reload()
        await expect(box(page, locale, 2), text).toBeChecked()
      }
    },
  )

  test(
    `${locale}: searches that cannot be read are none, and the search works`,
    slowDrill('storage corrupt', 'searches'),
    async ({ page }) => {
      await page.goto(pathTo('contactUs', locale))
      for (const text of corrupt.filter((each) => !each.includes('[null'))) {
        await keep(page, searchesKey, text)
        await page.getByLabel(names[locale].searchBox, { exact: true }).focus()
        await expect(page.locator('.recent'), text).toBeHidden()
        await search(page, locale)
      }
    },
  )

  test(
    `${locale}: steps of an older version, some of which are gone, keep those that are left`,
    slowDrill('storage of an older version', 'steps'),
    async ({ page }) => {
      await page.goto(pathTo('contactUs', locale))
      await keep(page, progressKey, '["contactUs/step-9","former/step-1","contactUs/step-2"]')
      await expect(box(page, locale, 2)).toBeChecked()
      await box(page, locale, 1).check()
      const kept = (await keptOnDevice(page))[progressKey]
      for (const step of ['contactUs/step-9', 'former/step-1', 'contactUs/step-2', 'contactUs/step-1'])
        expect(kept).toContain(step)
    },
  )

  test(
    `${locale}: more searches than this version keeps are offered as far as it goes`,
    slowDrill('storage of an older version', 'searches'),
    async ({ page }) => {
      await page.goto(pathTo('contactUs', locale))
      await keep(page, searchesKey, JSON.stringify(Array.from({ length: 20 }, (_, i) => `search ${i}`)))
      await page.getByLabel(names[locale].searchBox, { exact: true }).focus()
      await expect(page.locator('.recent li')).toHaveCount(6)
    },
  )

  test(
    `${locale}: steps of a version to come are not read, not touched before a tick, and hurt nothing`,
    slowDrill('storage of a newer version', 'steps'),
    async ({ page }) => {
      const text = '{"version":99,"done":["contactUs/step-2"]}'
      await page.goto(pathTo('contactUs', locale))
      await keep(page, progressKey, text)
      await expect(box(page, locale, 2)).toBeVisible()
      await expect(box(page, locale, 2)).not.toBeChecked()
      expect((await keptOnDevice(page))[progressKey]).toBe(text)
    },
  )

  test(
    `${locale}: searches of a version to come are not read, and hurt nothing`,
    slowDrill('storage of a newer version', 'searches'),
    async ({ page }) => {
      const text = '{"version":99,"searches":[{"query":"refund"}]}'
      await page.goto(pathTo('contactUs', locale))
      await keep(page, searchesKey, text)
      await search(page, locale)
      await page.getByLabel(names[locale].searchBox, { exact: true }).fill('')
      await expect(page.locator('.recent')).toBeHidden()
      expect((await keptOnDevice(page))[searchesKey]).toBe(text)
    },
  )

  test(
    `${locale}: on a full device a tick holds while the page is open, and that is said`,
    slowDrill('storage full', 'steps'),
    async ({ page }) => {
      await page.goto(pathTo('contactUs', locale))
      await box(page, locale, 1).check()
      await fillDevice(page)
      const before = await keptOnDevice(page)
      await box(page, locale, 3).check()
      await expect(page.getByText(dictionaryFor(locale).guide.notKept)).toBeVisible()
      await expect(box(page, locale, 3)).toBeChecked()
      expect(await keptOnDevice(page)).toEqual(before)
    },
  )

  test(
    `${locale}: on a full device the search finds, and older searches stay`,
    slowDrill('storage full', 'searches'),
    async ({ page }) => {
      await page.goto(pathTo('search', locale))
      await keep(page, searchesKey, '["Zanzibar"]')
      await fillDevice(page)
      await search(page, locale)
      await page.keyboard.press('Enter')
      expect((await keptOnDevice(page))[searchesKey]).toBe('["Zanzibar"]')
    },
  )

  test(
    `${locale}: a browser that keeps nothing says so of a tick`,
    slowDrill('storage refused', 'steps'),
    async ({ page, troubles }) => {
      troubles.expect(sandboxWords)
      await refuseStorage(page)
      await page.goto(pathTo('contactUs', locale))
      expect(await refusalOn(page)).toBe('SecurityError')
      await box(page, locale, 1).check()
      await expect(page.getByText(dictionaryFor(locale).guide.notKept)).toBeVisible()
      await expect(box(page, locale, 1)).toBeChecked()
    },
  )

  test(
    `${locale}: a browser that keeps nothing searches all the same`,
    slowDrill('storage refused', 'searches'),
    async ({ page, troubles }) => {
      troubles.expect(sandboxWords)
      await refuseStorage(page)
      await page.goto(pathTo('search', locale))
      expect(await refusalOn(page)).toBe('SecurityError')
      await search(page, locale)
      await page.keyboard.press('Enter')
      await search(page, locale)
      await page.getByLabel(names[locale].searchBox, { exact: true }).fill('')
      await expect(page.locator('.recent')).toBeHidden()
    },
  )
}
