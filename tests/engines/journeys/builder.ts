import type { Locale } from '../../../src/i18n/locales.ts'
import { story } from '../../support/builder-page.ts'
import { names } from '../../support/names.ts'
import { pathTo } from '../../support/pages.ts'
import { type EnginePage, until } from '../engine.ts'
import { at, fillDate, fitsWidth, isVisible, openPath, type Reader, textsAt } from '../reader.ts'

/** The message in one language, in one line. */
export const messageIn = async (page: EnginePage, language: Locale): Promise<string> =>
  (await textsAt(page, `[data-output] [data-sentence][lang=${language}]`)).join(' ')

/** Waits until the message holds some words in a language. */
export const waitForWords = (page: EnginePage, language: Locale, words: string): Promise<void> =>
  until(`“${words}” in the message`, async () => (await messageIn(page, language)).includes(words))

/** Chooses what happened and tells the order of the story. */
export const writeMessage = async (reader: Reader): Promise<void> => {
  const { page, locale } = reader
  const name = names[locale]
  await openPath(reader, pathTo('message', locale))
  await page.choose({ role: 'combobox', name: name.situation }, 'delivered-not-received')
  await until('the message', () => isVisible(page, '[data-output] [data-sentence]'))
  await page.type({ role: 'textbox', name: name.orderNumber }, story.orderNumber)
  await page.type({ role: 'textbox', name: name.item }, story.item)
  await fillDate(page, '#q-orderDate', story.orderDate)
  await fillDate(page, '#q-delivered', story.delivered)
  await waitForWords(page, 'it', "l'8 novembre")
  await waitForWords(page, 'en', '8 November')
  await fitsWidth(page)
}

/** Chooses how firm the message is. */
export const chooseTone = (page: EnginePage, tone: string): Promise<void> =>
  page.click(at(`input[name=tone][value=${tone}]`))
