import type { Locator, Page } from 'playwright/test'
import { draftOfKey } from '../../src/domain/draft/draft.ts'
import type { Form } from '../../src/domain/message/material.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { names } from './names.ts'
import { pathTo } from './pages.ts'
import { expect } from './reader.ts'

/** What the reader of the journeys tells about an order. */
export const story = {
  orderNumber: '404-1234567-7654321',
  item: 'Lampada "Zanzibar"',
  orderDate: '2026-10-28',
  delivered: '2026-11-08',
} as const

/** The message page as a reader meets it. */
export interface BuilderPage {
  readonly field: (name: 'orderNumber' | 'item' | 'orderDate' | 'ownIt' | 'ownEn') => Locator
  readonly situation: Locator
  readonly ask: Locator
  readonly stage: Locator
  readonly seller: Locator
  readonly country: Locator
  readonly tone: (tone: 'gentle' | 'clear' | 'firm') => Locator
  readonly form: (form: Form) => Locator
  readonly message: Locator
  readonly findings: Locator
  readonly copy: (language: Locale) => Locator
  /** The parts of the message, as they are sent. */
  readonly parts: Locator
  /** The sentences of the message in one language, in order. */
  readonly sentences: (language: Locale) => Promise<readonly string[]>
  readonly ids: (language: Locale) => Promise<readonly string[]>
}

/** Finds the parts of the builder by their names. */
export const builderOn = (page: Page, locale: Locale): BuilderPage => {
  const name = names[locale]
  const words = dictionaryFor(locale).message
  const message = page.getByRole('region', { name: name.message, exact: true })
  return {
    field: (field) => page.getByLabel(name[field], { exact: true }),
    situation: page.getByRole('combobox', { name: name.situation, exact: true }),
    ask: page.getByRole('combobox', { name: name.ask, exact: true }),
    stage: page.getByLabel(words.stage, { exact: true }),
    seller: page.getByLabel(words.soldBy, { exact: true }),
    country: page.getByLabel(words.country, { exact: true }),
    tone: (tone) => page.getByRole('radio', { name: name[tone] }),
    form: (form) => page.getByRole('radio', { name: words.forms[form], exact: true }),
    message,
    findings: page.getByRole('region', { name: name.findings, exact: true }),
    copy: (language) =>
      page.getByRole('button', { name: language === 'it' ? name.copyIt : name.copyEn, exact: true }),
    parts: message.locator('[data-piece]'),
    // Where one language of a long text has ended before the other, its place stays empty.
    sentences: async (language) =>
      (await message.locator(`[data-sentence][lang=${language}]`).allTextContents()).filter(
        (text) => text !== '',
      ),
    ids: (language) =>
      message
        .locator(`[data-sentence][lang=${language}]`)
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-sentence') ?? '')),
  }
}

/** Opens the builder with a situation chosen by the link that led there; a command that is no test says where. */
export const openBuilder = async (
  page: Page,
  locale: Locale,
  situation = 'delivered-not-received',
  address = '',
): Promise<BuilderPage> => {
  await page.goto(`${address.replace(/\/$/, '')}${pathTo('message', locale)}?situation=${situation}`)
  const builder = builderOn(page, locale)
  await expect(builder.message).toBeVisible()
  return builder
}

/** Types the order of the story. */
export const tellOrder = async ({ field }: BuilderPage): Promise<void> => {
  await field('orderNumber').fill(story.orderNumber)
  await field('item').fill(story.item)
  await field('orderDate').fill(story.orderDate)
}

/** Reads what was copied. */
export const readClipboard = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read'])
  const text = await page.evaluate(() => navigator.clipboard.readText())
  // What is granted takes everything else away, writing included: the site is to copy as it does for a reader.
  await page.context().clearPermissions()
  return text
}

/** Presses a button that copies, and gives what is on the clipboard once the button says that it has. */
export const copyWith = async (page: Page, button: Locator): Promise<string> => {
  // Its words change when it has copied: it cannot be found by them any more.
  const pressed = await button.elementHandle()
  await pressed?.click()
  await expect.poll(() => pressed?.getAttribute('data-state')).toBe('done')
  return readClipboard(page)
}

/** Presses a button that saves a file, and gives its text. */
export const savedBy = async (page: Page, button: Locator): Promise<string> => {
  const download = page.waitForEvent('download')
  await button.click()
  const chunks = await (await (await download).createReadStream()).toArray()
  return Buffer.concat(chunks).toString()
}

/** Gives all that the site keeps on the device, by key. */
export const keptOnDevice = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => ({ ...localStorage, ...sessionStorage }))

/** Gives the drafts on the device, as they are stored, by key. */
export const draftsOnDevice = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await keptOnDevice(page)).filter(([key]) => draftOfKey(key) !== undefined),
  )

/** Sentences as one line, for comparing them with what was copied. */
export const oneLine = (text: string | readonly string[]): string =>
  [text].flat().join(' ').replace(/\s+/g, ' ')

/** Makes every attempt to copy fail, as some browsers and some pages do. */
export const refuseClipboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
    })
  })
