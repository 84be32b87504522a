import { fill } from '../../../src/i18n/fill.ts'
import { dictionaryFor } from '../../../src/i18n/index.ts'
import type { Locale } from '../../../src/i18n/locales.ts'
import { names } from '../../support/names.ts'
import { pathTo } from '../../support/pages.ts'
import { type EnginePage, type Target, until } from '../engine.ts'
import { at, check, type Journey, openPath, pasted, type Reader, textAt, textsAt } from '../reader.ts'
import { messageIn, writeMessage } from './builder.ts'

/**
 * Presses a button that copies, and gives what can be pasted afterwards, in one line. The button's words change when it has
 * copied: from then on it is known by its place.
 */
const copyWith = async (page: EnginePage, button: Target, place: string): Promise<string> => {
  await page.click(button)
  const state = (selector: string) => document.querySelector(selector)?.getAttribute('data-state')
  await until('“copied” on the button', async () => (await page.ask(state, place)) === 'done')
  return (await pasted(page)).replace(/\s+/g, ' ').trim()
}

const same = (copied: string, shown: string): void =>
  check(copied === shown && shown !== '', `Copied “${copied}”, shown “${shown}”.`)

const copyMessage = async (reader: Reader): Promise<void> => {
  const { page, locale } = reader
  await writeMessage(reader)
  const whole: Readonly<Record<Locale, string>> = { it: names[locale].copyIt, en: names[locale].copyEn }
  for (const language of ['it', 'en'] as const) {
    const button = { role: 'button', name: whole[language] } as const
    const copied = await copyWith(page, button, `[data-copy-message=${language}]`)
    same(copied, await messageIn(page, language))
  }
  const [piece = ''] = await page.ask(() =>
    [...document.querySelectorAll('[data-output] [data-piece]')].map(
      (each) => each.getAttribute('data-piece') ?? '',
    ),
  )
  const part = `[data-output] [data-piece="${piece}"]`
  const shown = (await textsAt(page, `${part} [data-sentence][lang=en]`)).join(' ')
  const button = `${part} [data-copy-piece=en]`
  same(await copyWith(page, at(button), button), shown)
}

const copyPhrase = async (reader: Reader): Promise<void> => {
  const { page, locale } = reader
  await openPath(reader, pathTo('phrases', locale))
  const what = await textAt(page, `[data-pair] [data-text][lang=${locale}]`)
  const { phraseEn } = dictionaryFor(locale).copy
  const shown = await textAt(page, '[data-pair] [data-text][lang=en]')
  const button = { role: 'button', name: fill(phraseEn, { what }) } as const
  same(await copyWith(page, button, '[data-pair] [data-copy=en]'), shown)
}

/** Copies the whole message in both languages, one part of it, and a phrase; each is pasted and compared. */
export const copy: Journey = {
  name: 'copy',
  go: async (reader) => {
    await copyMessage(reader)
    await copyPhrase(reader)
  },
}
