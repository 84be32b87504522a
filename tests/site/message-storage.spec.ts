import type { Page } from 'playwright/test'
import { firstDraftKey, keyOfDraft } from '../../src/domain/draft/draft.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { fillDevice, refusalOn, refuseStorage, sandboxWords } from '../support/broken-storage.ts'
import {
  builderOn,
  copyWith,
  draftsOnDevice,
  keptOnDevice,
  openBuilder,
  savedBy,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'
import { usualLocales } from '../support/usual-locales.ts'

/** Texts that no version of the page has written, or only one that is yet to come. */
const unreadable = {
  [keyOfDraft('torn')]: '{"version":2,"name":"',
  [keyOfDraft('oldest')]: '{"version":0,"item":"Zanzibar"}',
  [keyOfDraft('newest')]: '{"version":99,"words":"mine"}',
  [keyOfDraft('nothing')]: 'null',
  [keyOfDraft('list')]: '[]',
  [keyOfDraft('wrong')]: '{"version":2,"name":"","link":"","changed":"","answers":{"item":["Zanzibar"]}}',
  [keyOfDraft('empty')]: '',
  [keyOfDraft('page')]: '<!doctype html><title>Zanzibar</title>',
  [keyOfDraft('strange')]: '{"version":1,"keep":true,"answers":{"\\"],[item":"Zanzibar"}}',
  [firstDraftKey]: '{"version":1,"keep":"yes"}',
}

const keep = (page: Page, texts: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text)
  }, texts)

for (const locale of usualLocales) {
  const { message: w } = dictionaryFor(locale)

  test(
    `${locale}: texts that cannot be read hurt nothing, stay as they are, and can be downloaded`,
    drill('storage corrupt', 'drafts'),
    async ({ page }) => {
      await page.goto(pathTo('home', locale))
      await keep(page, unreadable)
      const builder = await openBuilder(page, locale)
      await expect(page.getByText(w.draftUnreadable)).toBeVisible()
      await tellOrder(builder)
      await expect(builder.message).toContainText(story.item)
      await page.getByRole('button', { name: w.newDraft, exact: true }).click()
      await builder.field('item').fill('Teiera')
      await page.getByRole('button', { name: w.erase }).click()
      await page.reload()
      expect(await keptOnDevice(page)).toMatchObject(unreadable)
    },
  )

  test(
    `${locale}: a text that cannot be read is downloaded as it stands`,
    drill('storage of a newer version', 'drafts'),
    async ({ page }) => {
      await page.goto(pathTo('home', locale))
      await keep(page, { [keyOfDraft('newest')]: '{"version":99,"words":"mine"}' })
      await openBuilder(page, locale)
      const saved = await savedBy(page, page.getByRole('button', { name: w.downloadDraft }))
      expect(saved).toBe('{"version":99,"words":"mine"}')
    },
  )

  test(
    `${locale}: on a full device old words stay as they were, and new ones can be saved as a file`,
    drill('storage full', 'drafts'),
    async ({ page }) => {
      const builder = await openBuilder(page, locale)
      await tellOrder(builder)
      await page.getByRole('button', { name: w.newDraft, exact: true }).click()
      await builder.situation.selectOption('never-arrived')
      await builder.field('item').fill('Teiera')
      await fillDevice(page)
      const before = await keptOnDevice(page)
      expect(Object.keys(before)).toHaveLength(3)

      await builder.field('item').fill('Una teiera molto più grande')
      await builder.field('ownIt').fill('Parole nuove. '.repeat(50))
      await expect(page.getByText(w.storageRefused)).toBeVisible()
      await expect(builder.message).toContainText('Una teiera molto più grande')
      expect(await keptOnDevice(page)).toEqual(before)
      const saved = await savedBy(page, page.getByRole('button', { name: w.saveFile }))
      expect(saved).toContain('Una teiera molto più grande')
      expect(saved).toContain('Parole nuove.')
      expect(await copyWith(page, builder.copy('it'))).toContain('Una teiera molto più grande')
      expect(await keptOnDevice(page)).toEqual(before)

      await page.evaluate(() => localStorage.removeItem('other-site-data'))
      await builder.field('orderNumber').fill(story.orderNumber)
      await expect(page.getByText(w.kept)).toBeVisible()
      const kept = Object.values(await draftsOnDevice(page)).join('')
      for (const words of ['Una teiera molto più grande', 'Parole nuove.', 'Zanzibar']) {
        expect(kept).toContain(words)
      }
    },
  )

  test(
    `${locale}: on a device that keeps nothing the builder works and says that it will forget`,
    drill('storage refused', 'drafts'),
    async ({ page, troubles }) => {
      troubles.expect(sandboxWords)
      await refuseStorage(page)
      const builder = await openBuilder(page, locale)
      expect(await refusalOn(page)).toBe('SecurityError')
      await tellOrder(builder)
      await expect(builder.message).toContainText(story.item)
      await expect(page.getByText(w.storageRefused)).toBeVisible()
      await page.getByRole('checkbox', { name: w.doNotKeep }).check()
      await expect(page.getByText(w.notKept)).toBeVisible()
      await page.getByRole('button', { name: w.erase }).click()
      await expect(builder.field('item')).toHaveValue('')
      await page.getByRole('button', { name: w.undo }).click()
      await expect(builder.field('item')).toHaveValue(story.item)
    },
  )
}

test(
  'a device that fills up while one draft is open does not mix it with another',
  drill('storage full', 'drafts'),
  async ({ page }) => {
    const builder = await openBuilder(page, 'it')
    await builder.field('item').fill('Lampada')
    await fillDevice(page)
    await builder.field('item').fill('Lampada da tavolo, quella grande')
    await expect(page.getByText(dictionaryFor('it').message.storageRefused)).toBeVisible()
    await page.goto(pathTo('message', 'it'))
    await expect(builderOn(page, 'it').field('item')).toHaveValue('Lampada')
  },
)
