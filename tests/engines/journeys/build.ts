import { locales } from '../../../src/i18n/locales.ts'
import { story } from '../../support/builder-page.ts'
import { names } from '../../support/names.ts'
import { until } from '../engine.ts'
import { check, fitsWidth, type Journey, textsAt, valueAt } from '../reader.ts'
import { chooseTone, messageIn, waitForWords, writeMessage } from './builder.ts'

const unkind = 'Siete dei ladri.'

/** How many places in the message are marked; none can be where the engine has no highlights. */
const marked = (): number => ('highlights' in CSS ? (CSS.highlights.get('finding')?.size ?? 0) : Number.NaN)

/** Answers, asks for something, changes the tone, and is told of an unkind word. */
export const build: Journey = {
  name: 'build',
  go: async (reader) => {
    const { page, locale } = reader
    await writeMessage(reader)
    for (const language of locales)
      for (const fact of [story.orderNumber, story.item]) await waitForWords(page, language, fact)

    const before = await messageIn(page, 'en')
    const asks = await page.ask(() =>
      [...document.querySelectorAll<HTMLOptionElement>('#q-ask option')].map(({ value }) => value),
    )
    await page.choose({ role: 'combobox', name: names[locale].ask }, asks[1] ?? '')
    await until('the wish in the message', async () => (await messageIn(page, 'en')) !== before)

    const texts = new Set<string>()
    for (const tone of ['gentle', 'clear', 'firm']) {
      await chooseTone(page, tone)
      await until(`a text that is ${tone}`, async () => !texts.has(await messageIn(page, 'it')))
      texts.add(await messageIn(page, 'it'))
    }

    await page.type({ role: 'textbox', name: names[locale].ownIt }, unkind)
    check((await valueAt(page, '#q-ownIt')) === unkind, 'What was typed does not stand in the field.')
    await waitForWords(page, 'it', unkind)
    await until('the finding', async () =>
      (await textsAt(page, '[data-findings] li')).some((text) => text.includes('ladri')),
    )
    await until('the mark in the message', async () => (await page.ask(marked)) !== 0)
    await fitsWidth(page)
  },
}
