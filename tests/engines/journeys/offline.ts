import { locales } from '../../../src/i18n/locales.ts'
import { story } from '../../support/builder-page.ts'
import { pathTo } from '../../support/pages.ts'
import { until } from '../engine.ts'
import { check, type Journey, openPath, type Reader, textAt } from '../reader.ts'
import { waitForWords, writeMessage } from './builder.ts'
import { searchFor } from './search.ts'

/**
 * Waits until the whole site is on the device and the worker has the page. The registration is asked how far the worker is:
 * the controller of a page that Firefox's worker claims often stays `activating` until somebody asks for the registration.
 */
const waitForWorker = ({ page }: Reader): Promise<void> =>
  until('the service worker', () =>
    page.ask(async () => {
      const { serviceWorker } = navigator
      const registration = await serviceWorker.getRegistration()
      return serviceWorker.controller !== null && registration?.active?.state === 'activated'
    }),
  )

const looksRight = (): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null)

/** Visits one page, loses the network, and still has guide, phrases, message and search in both languages. */
export const offline: Journey = {
  name: 'offline',
  go: async (reader) => {
    const { page, host, locale } = reader
    await openPath(reader, pathTo('contactUs', locale))
    await waitForWorker(reader)
    await host.fallSilent()
    for (const each of locales) {
      for (const route of ['home', 'disputes', 'phrases'] as const) {
        await openPath(reader, pathTo(route, each))
        check((await textAt(page, 'h1')) !== '', `${route} has no title.`)
        check(await page.ask(looksRight), `${route} has lost its styles.`)
      }
      await searchFor({ ...reader, locale: each })
    }
    await writeMessage(reader)
    await waitForWords(page, 'it', story.item)
    await waitForWords(page, 'en', story.item)
  },
}
