import type { Page } from 'playwright/test'
import { firstDraftKey } from '../../src/domain/draft/draft.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import {
  builderOn,
  draftsOnDevice,
  keptOnDevice,
  oneLine,
  openBuilder,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { oneSituation, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

const other: Readonly<Record<Locale, Locale>> = { it: 'en', en: 'it' }

/** The list of drafts, and the field with the name of the open one. */
const draftsOn = (page: Page, locale: Locale) => {
  const { openDraft, draftName } = dictionaryFor(locale).message
  return {
    list: page.getByLabel(openDraft, { exact: true }),
    name: page.getByLabel(draftName, { exact: true }),
  }
}

for (const locale of locales) {
  const { message: w } = dictionaryFor(locale)

  test(`${locale}: a draft is still there after a reload, and after going away and back`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.tone('firm').check()
    await builder.form('email').check()
    const text = oneLine(await builder.sentences('it'))
    await page.reload()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(builder.tone('firm')).toBeChecked()
    await expect(builder.form('email')).toBeChecked()
    await expect.poll(async () => oneLine(await builder.sentences('it'))).toBe(text)
    await page.goto(pathTo('home', locale))
    await page.goBack()
    await expect(builder.field('item')).toHaveValue(story.item)
    await expect.poll(async () => oneLine(await builder.sentences('it'))).toBe(text)
  })

  test(`${locale}: a reader with two cases keeps two drafts, names one and goes from one to the other`, async ({
    page,
  }) => {
    await page.goto(pathTo('message', locale))
    const builder = builderOn(page, locale)
    const { list, name } = draftsOn(page, locale)
    await expect(list).toBeHidden()
    await builder.situation.selectOption(oneSituation.id)
    await tellOrder(builder)
    await page.getByRole('button', { name: w.newDraft, exact: true }).click()
    await expect(page.getByText(w.newDraftDone)).toBeVisible()
    await expect(builder.situation).toBeFocused()
    await expect(builder.field('item')).toHaveValue('')
    await expect(builder.message).toBeHidden()

    await builder.situation.selectOption('refund-not-received')
    await builder.field('item').fill('Teiera')
    await name.fill('La teiera')
    await name.press('Tab')
    await expect(list.locator('option:checked')).toHaveText('La teiera')
    await expect(list.locator('option')).toHaveCount(2)

    const lamp = (await list.locator('option').allTextContents()).find((text) => text.includes('Zanzibar'))
    await list.selectOption({ label: lamp ?? '' })
    await expect(builder.field('item')).toHaveValue(story.item)
    await expect(builder.situation).toHaveValue(oneSituation.id)
    await expect(builder.message).toContainText(story.orderNumber)
    await list.selectOption({ label: 'La teiera' })
    await expect(builder.field('item')).toHaveValue('Teiera')
    await expect(builder.field('orderNumber')).toHaveValue('')
    await expect(builder.message).not.toContainText('Zanzibar')

    await page.reload()
    await expect(builder.field('item')).toHaveValue('Teiera')
    await expect(name).toHaveValue('La teiera')
    await expect(list.locator('option')).toHaveCount(2)
    expect(Object.keys(await draftsOnDevice(page))).toHaveLength(2)
  })

  test(`${locale}: an erased draft leaves no word behind, and can be had back at once`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    expect(JSON.stringify(await keptOnDevice(page))).toContain('404-1234567')
    await page.getByRole('button', { name: w.erase }).click()
    await expect(builder.field('orderNumber')).toHaveValue('')
    await expect(page.getByText(w.erased)).toBeVisible()
    expect(JSON.stringify(await keptOnDevice(page))).not.toMatch(/404-1234567|Zanzibar/)
    await page.getByRole('button', { name: w.undo }).click()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(builder.message).toContainText(story.item)
    expect(JSON.stringify(await keptOnDevice(page))).toContain('404-1234567')
  })

  test(`${locale}: a reader who wants nothing kept leaves nothing on the device`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await builder.field('item').fill(story.item)
    await page.getByRole('checkbox', { name: w.doNotKeep }).check()
    await expect(page.getByText(w.notKept)).toBeVisible()
    await tellOrder(builder)
    await expect(builder.message).toContainText(story.item)
    expect(JSON.stringify(await keptOnDevice(page))).not.toMatch(/404|Zanzibar/)
    await page.goto(pathTo('message', locale))
    await expect(builder.field('orderNumber')).toHaveValue('')
    await expect(page.getByRole('checkbox', { name: w.doNotKeep })).toBeChecked()
  })

  test(`${locale}: one draft serves both languages of the page`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await page
      .getByRole('link', { name: other[locale] === 'it' ? 'Italiano' : 'English', exact: true })
      .click()
    await expect(page).toHaveURL(new RegExp(pathTo('message', other[locale])))
    const there = builderOn(page, other[locale])
    await expect(there.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(there.situation).toHaveValue(oneSituation.id)
    await expect(there.message).toContainText(story.item)
  })

  test(`${locale}: a link opens its own draft, and the other stays as it was`, async ({ page }) => {
    const first = await openBuilder(page, locale)
    await tellOrder(first)
    const kept = await draftsOnDevice(page)
    expect(Object.keys(kept)).toHaveLength(1)

    const link = `${pathTo('message', locale)}?situation=never-arrived&stage=followUp&tone=firm`
    await page.goto(link)
    const builder = builderOn(page, locale)
    await expect(builder.situation).toHaveValue('never-arrived')
    await expect(builder.stage).toHaveValue('followUp')
    await expect(builder.tone('firm')).toBeChecked()
    await expect(builder.field('item')).toHaveValue('')
    expect(await draftsOnDevice(page)).toEqual(kept)

    await builder.field('item').fill('Teiera')
    await builder.tone('gentle').check()
    await page.reload()
    await expect(builder.field('item')).toHaveValue('Teiera')
    await expect(builder.tone('gentle')).toBeChecked()
    expect(await draftsOnDevice(page)).toMatchObject(kept)
    expect(Object.keys(await draftsOnDevice(page))).toHaveLength(2)

    await page.goto(`${pathTo('message', locale)}?situation=${oneSituation.id}`)
    await expect(builder.field('item')).toHaveValue(story.item)
    await page.goto(link)
    await expect(builder.field('item')).toHaveValue('Teiera')
  })
}

test('a link carries no text: what it says besides choices is not taken', async ({ page }) => {
  await page.goto(
    `${pathTo('message', 'en')}?situation=never-arrived&item=Zanzibar&orderNumber=404&ownEn=Hello&fullName=Eve`,
  )
  const builder = builderOn(page, 'en')
  await expect(builder.message).toBeVisible()
  for (const field of ['item', 'orderNumber', 'ownEn'] as const) {
    await expect(builder.field(field)).toHaveValue('')
  }
  await builder.form('email').check()
  await expect(builder.message).not.toContainText(/Zanzibar|404|Hello there|Eve/)
  expect(JSON.stringify(await keptOnDevice(page))).not.toMatch(/Zanzibar|404|Eve/)
})

test('a link that names no situation, or something else, chooses nothing', async ({ page }) => {
  await page.goto(
    `${pathTo('message', 'en')}?situation=<script>&tone=shouting&stage=constructor&orderNumber=404`,
  )
  const builder = builderOn(page, 'en')
  await expect(builder.situation).toHaveValue('')
  await expect(builder.stage).toHaveValue('first')
  await expect(builder.tone('clear')).toBeChecked()
  await expect(builder.field('orderNumber')).toHaveValue('')
  await expect(builder.message).toBeHidden()
})

test(
  'the draft of an older version of the page opens as one of many',
  drill('storage of an older version', 'drafts'),
  async ({ page }) => {
    await page.goto(pathTo('home', 'it'))
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      firstDraftKey,
      JSON.stringify({ version: 1, keep: true, answers: { situation: oneSituation.id, item: story.item } }),
    ] as const)
    await page.goto(pathTo('message', 'it'))
    const builder = builderOn(page, 'it')
    await expect(builder.message).toContainText(story.item)
    await expect(page.getByText(dictionaryFor('it').message.draftUnreadable)).toBeHidden()
    const kept = await keptOnDevice(page)
    expect(kept[firstDraftKey]).toBeUndefined()
    expect(Object.values(await draftsOnDevice(page))).toEqual([expect.stringContaining('Zanzibar')])
  },
)
