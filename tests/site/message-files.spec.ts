import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import {
  builderOn,
  keptOnDevice,
  oneLine,
  openBuilder,
  savedBy,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'
import { usualLocales } from '../support/usual-locales.ts'

/** Chooses a file for the button that opens one. */
const openFile = async (page: Page, button: string, text: string): Promise<void> => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await choosing).setFiles({
    name: 'bozza.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
}

const draft = (answers: string): string =>
  `{"version":2,"name":"","link":"","changed":"2026-11-22T10:00:00.000Z","answers":${answers}}`

for (const locale of usualLocales) {
  const { message: w } = dictionaryFor(locale)

  test(`${locale}: a draft saved as a file gives the same message on a device that knows nothing of it`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.form('email').check()
    await builder.tone('firm').check()
    await page.locator('#q-delivered').fill(story.delivered)
    await page.locator('#q-neighbours').check()
    await builder.field('ownIt').fill('«Parole mie», su\ndue righe. 🙂')
    const messages = [oneLine(await builder.sentences('it')), oneLine(await builder.sentences('en'))]
    const saved = await savedBy(page, page.getByRole('button', { name: w.saveFile }))

    await page.evaluate(() => localStorage.clear())
    await page.goto(pathTo('message', locale))
    const there = builderOn(page, locale)
    await expect(there.field('item')).toHaveValue('')
    await openFile(page, w.openFile, saved)
    await expect(page.getByText(w.fileOpened)).toBeVisible()
    await expect(there.field('item')).toHaveValue(story.item)
    await expect(there.form('email')).toBeChecked()
    await expect(page.locator('#q-neighbours')).toBeChecked()
    await expect.poll(async () => oneLine(await there.sentences('it'))).toBe(messages[0])
    expect(oneLine(await there.sentences('en'))).toBe(messages[1])
    await page.reload()
    await expect(there.field('item')).toHaveValue(story.item)
  })

  test(
    `${locale}: a file that is no draft is refused in words, and changes nothing`,
    drill('storage corrupt', 'draft files'),
    async ({ page }) => {
      const builder = await openBuilder(page, locale)
      await tellOrder(builder)
      const before = await keptOnDevice(page)
      const text = oneLine(await builder.sentences('en'))
      const files = {
        'of two megabytes': [draft(`{"item":"${'x'.repeat(2 * 1024 * 1024)}"}`), w.fileTooLarge],
        empty: ['', w.fileUnread],
        'no JSON': ['<!doctype html><title>Zanzibar</title>', w.fileUnread],
        'of a later version': ['{"version":99}', w.fileUnread],
        'of the wrong shape': [draft('{"item":["Teiera"]}'), w.fileUnread],
        'with more than a draft': [
          '{"version":2,"name":"","link":"","changed":"","answers":{},"evil":true}',
          w.fileUnread,
        ],
        'of a prototype': [`{"__proto__":${draft('{"item":"Teiera"}')}}`, w.fileUnread],
      } as const
      for (const [kind, [file, words]] of Object.entries(files)) {
        await openFile(page, w.openFile, file)
        await expect(page.getByText(words), kind).toBeVisible()
        await expect(builder.field('item'), kind).toHaveValue(story.item)
        expect(oneLine(await builder.sentences('en')), kind).toBe(text)
        expect(await keptOnDevice(page), kind).toEqual(before)
        // The words of the next file are news only when these have gone.
        await page.locator('[data-erase-status]').evaluate((status) => status.replaceChildren())
      }
      await openFile(page, w.openFile, draft('{"__proto__":{"item":"Teiera"},"constructor":"Teiera"}'))
      await expect(page.locator('[data-erase-status]')).not.toBeEmpty()
      await expect(builder.field('item')).not.toHaveValue('Teiera')
      expect(await page.evaluate(() => 'item' in {} || 'version' in {})).toBe(false)
      expect(await keptOnDevice(page)).toMatchObject(before)
    },
  )
}
