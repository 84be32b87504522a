import type { Page } from 'playwright/test'
import { firstDraftKey, keepDraftsKey, keyOfDraft } from '../../src/domain/draft/draft.ts'
import { progressKey } from '../../src/domain/progress/progress.ts'
import { normaliseQuery } from '../../src/domain/search/query.ts'
import { cleanLine } from '../../src/domain/text/clean.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { attack, comparedWithHarmless, expect, test } from '../support/attacked-reader.ts'
import { builderOn, oneLine } from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { payloads } from '../support/payloads.ts'

test.describe.configure({ timeout: 180_000 })

const questions = [
  ...['orderNumber', 'item', 'orderDate', 'amount', 'amountCurrency', 'answerBy', 'ask', 'soldBy', 'country'],
  ...[
    'fullName',
    'ownStage',
    'lastSilent',
    'lastCase',
    'lastPerson',
    'lastDate',
    'lastPromise',
    'lastPromiseBy',
    'ownIt',
  ],
  ...['ownEn', 'ownItMachine', 'shop', 'stage', 'tone', 'form', 'lastOne'],
]

const answersWith = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(questions.map((question) => [question, text]))

const draftWith = (text: string, situation: string): string =>
  JSON.stringify({
    version: 2,
    name: text,
    link: text,
    changed: text,
    answers: { ...answersWith(text), situation },
  })

const store = (page: Page, texts: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    localStorage.clear()
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text)
  }, texts)

/** Waits for what a hostile draft becomes: its words in the message, or the question what happened. */
const expectOpen = async (page: Page, locale: Locale, text: string, situation: string): Promise<void> => {
  const builder = builderOn(page, locale)
  await expect(builder.field('item')).toHaveValue(text)
  if (situation === text) {
    await expect(page.locator('[data-empty]')).toBeVisible()
    return
  }
  await expect.poll(async () => oneLine(await builder.sentences('en'))).toContain(cleanLine(text))
  await expect(page.locator('[data-findings] li').first()).toBeVisible()
  await expect(page.locator('[data-checks-failed]')).toBeHidden()
}

const choose = (page: Page, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })

/** Chromium says so of a date that is none, and leaves the field empty. */
const noDate = /does not conform to the required format/

for (const locale of locales) {
  const { message: w } = dictionaryFor(locale)

  for (const isSituationKnown of [true, false]) {
    const situationOf = (text: string) => (isSituationKnown ? 'delivered-not-received' : text)
    const what = isSituationKnown ? 'hostile answers' : 'a hostile situation'

    test(`${locale}: kept drafts with ${what} open as text`, attack, async ({ page, harm, troubles }) => {
      troubles.expect(noDate)
      await page.goto(pathTo('message', locale))
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        await store(page, { [keyOfDraft(words)]: draftWith(words, situationOf(words)) })
        await page.reload()
        await expectOpen(page, locale, words, situationOf(words))
        await expect(page.locator('#draft-name')).toHaveValue(words)
      })
      for (const { text } of payloads) await attackWith(text)
    })

    test(
      `${locale}: files of drafts with ${what} open as text, one after another`,
      attack,
      async ({ page, harm, troubles }) => {
        troubles.expect(noDate)
        await page.goto(pathTo('message', locale))
        const attackWith = await comparedWithHarmless(page, harm, async (words) => {
          await choose(page, draftWith(words, situationOf(words)))
          await expectOpen(page, locale, words, situationOf(words))
          await expect(page.locator('#open-draft option:checked')).toContainText(words.trim())
        })
        for (const { text } of payloads) await attackWith(text)
      },
    )
  }

  test(
    `${locale}: drafts of the first version with hostile answers open as text`,
    attack,
    async ({ page, harm, troubles }) => {
      troubles.expect(noDate)
      await page.goto(pathTo('message', locale))
      const situation = 'delivered-not-received'
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        const answers = { ...answersWith(words), situation }
        await store(page, { [firstDraftKey]: JSON.stringify({ version: 1, keep: true, answers }) })
        await page.reload()
        await expectOpen(page, locale, words, situation)
      })
      for (const { text } of payloads) await attackWith(text)
    },
  )

  test(
    `${locale}: files of nothing but hostile text, or with hostile questions, are refused in words`,
    attack,
    async ({ page, harm }) => {
      await page.goto(pathTo('message', locale))
      const status = page.locator('[data-erase-status]')
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        for (const file of [
          words,
          draftWith(words, words).replace('"item":', `${JSON.stringify(`${words} "]`)}:`),
        ]) {
          await status.evaluate((said) => said.replaceChildren())
          await choose(page, file)
          await expect(status).toHaveText(w.fileUnread)
        }
      })
      for (const { text } of payloads) await attackWith(text)
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    },
  )

  test(
    `${locale}: remembered searches that are hostile are offered as text`,
    attack,
    async ({ page, harm }) => {
      await page.goto(pathTo('contactUs', locale))
      const box = page.getByLabel(names[locale].searchBox, { exact: true })
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        await store(page, { 'reclamo-gentile:searches': JSON.stringify([words, { words }, words]) })
        await box.blur()
        await box.focus()
        await expect(page.locator('.recent button').first()).toHaveText(words)
      })
      for (const { text } of payloads) await attackWith(text)
    },
  )

  test(`${locale}: hostile steps and wishes are nothing to a guide`, attack, async ({ page, harm }) => {
    await page.goto(pathTo('contactUs', locale))
    const attackWith = await comparedWithHarmless(page, harm, async (words) => {
      await store(page, {
        [progressKey]: JSON.stringify([words, `contactUs/step-1${words}`, 'contactUs/step-2']),
        [keepDraftsKey]: words,
      })
      await page.reload()
      await expect(page.locator('#step-2').getByRole('checkbox')).toBeChecked()
      await expect(page.locator('#step-1').getByRole('checkbox')).not.toBeChecked()
    })
    for (const { text } of payloads) await attackWith(text)
  })

  test(
    `${locale}: a hostile place in the history is a query on the way back`,
    attack,
    async ({ page, harm }) => {
      await page.goto(pathTo('contactUs', locale))
      const attackWith = await comparedWithHarmless(page, harm, async (words) => {
        await page.goto(`${pathTo('contactUs', locale)}?next`)
        await page.evaluate((query) => history.replaceState({ search: { query, at: 0 } }, ''), words)
        await page.goto(pathTo('about', locale))
        await page.goBack()
        await expect(page.getByLabel(names[locale].searchBox, { exact: true })).toHaveValue(words)
        await expect(page.locator('.summary')).toContainText(normaliseQuery(words))
      })
      for (const { text } of payloads.filter((_, i) => i % 3 === 0)) await attackWith(text)
    },
  )
}
