import type { Locator, Page } from 'playwright/test'
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
  readonly tone: (tone: 'gentle' | 'clear' | 'firm') => Locator
  readonly message: Locator
  readonly findings: Locator
  readonly copy: (language: Locale) => Locator
  /** The sentences of the message in one language, in order. */
  readonly sentences: (language: Locale) => Promise<readonly string[]>
  readonly ids: (language: Locale) => Promise<readonly string[]>
}

/** Finds the parts of the builder by their names. */
export const builderOn = (page: Page, locale: Locale): BuilderPage => {
  const name = names[locale]
  const message = page.getByRole('region', { name: name.message, exact: true })
  return {
    field: (field) => page.getByLabel(name[field], { exact: true }),
    situation: page.getByRole('combobox', { name: name.situation, exact: true }),
    ask: page.getByRole('combobox', { name: name.ask, exact: true }),
    tone: (tone) => page.getByRole('radio', { name: name[tone] }),
    message,
    findings: page.getByRole('region', { name: name.findings, exact: true }),
    copy: (language) =>
      page.getByRole('button', { name: language === 'it' ? name.copyIt : name.copyEn, exact: true }),
    sentences: (language) => message.locator(`[data-sentence][lang=${language}]`).allTextContents(),
    ids: (language) =>
      message
        .locator(`[data-sentence][lang=${language}]`)
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-sentence') ?? '')),
  }
}

/** Opens the builder with a situation chosen by the link that led there. */
export const openBuilder = async (
  page: Page,
  locale: Locale,
  situation = 'delivered-not-received',
): Promise<BuilderPage> => {
  await page.goto(`${pathTo('message', locale)}?situation=${situation}`)
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
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Makes every attempt to copy fail, as some browsers and some pages do. */
export const refuseClipboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
    })
  })
