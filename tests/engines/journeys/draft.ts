import { dictionaryFor } from '../../../src/i18n/index.ts'
import { story } from '../../support/builder-page.ts'
import { pathTo } from '../../support/pages.ts'
import { until } from '../engine.ts'
import { type Journey, openPath, valueAt } from '../reader.ts'
import { chooseTone, messageIn, waitForWords, writeMessage } from './builder.ts'

/** Finds the draft again after a reload and after another page, and forgets it for good. */
export const draft: Journey = {
  name: 'draft',
  go: async (reader) => {
    const { page, locale } = reader
    const holds = (text: string) => async () => (await valueAt(page, '#q-item')) === text
    await writeMessage(reader)
    await chooseTone(page, 'firm')
    const text = await messageIn(page, 'it')

    await page.reload()
    await until('the item after a reload', holds(story.item))
    await until('the same message after a reload', async () => (await messageIn(page, 'it')) === text)
    await openPath(reader, pathTo('home', locale))
    await openPath(reader, pathTo('message', locale))
    await waitForWords(page, 'en', story.orderNumber)

    await page.click({ role: 'button', name: dictionaryFor(locale).message.erase })
    await until('the empty form', holds(''))
    await page.reload()
    await until('the form that is still empty', holds(''))
    await until('a device that keeps no draft', async () =>
      page.ask((item) => !Object.values(localStorage).some((kept) => kept.includes(item)), 'Zanzibar'),
    )
  },
}
