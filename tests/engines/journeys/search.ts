import type { Locale } from '../../../src/i18n/locales.ts'
import { names } from '../../support/names.ts'
import { pathTo } from '../../support/pages.ts'
import { type EnginePage, until } from '../engine.ts'
import {
  at,
  check,
  fitsWidth,
  isVisible,
  type Journey,
  openPath,
  type Reader,
  textAt,
  textsAt,
} from '../reader.ts'

const query: Readonly<Record<Locale, string>> = { it: 'rimborso', en: 'refund' }
const slip: Readonly<Record<Locale, string>> = { it: 'rimboso', en: 'refnud' }
const results = '[data-results] li'

const waitForResults = (page: EnginePage): Promise<void> =>
  until('results', async () => (await textsAt(page, results)).length > 3 && (await isVisible(page, results)))

/** Searches in the box of a page's header. */
export const searchFor = async ({ page, locale }: Reader, words = query[locale]): Promise<void> => {
  await page.type({ role: 'combobox', name: names[locale].searchBox }, words)
  await waitForResults(page)
}

/** Follows the first result and waits until its place on the page is there. */
const openFirst = async (page: EnginePage): Promise<void> => {
  const address = await page.ask(
    (place) => document.querySelector<HTMLAnchorElement>(`${place} a`)?.href ?? '',
    results,
  )
  await page.click(at(`${results} a`))
  await until(`the way to ${address}`, () => page.ask((wanted) => location.href === wanted, address))
  const isThere = () =>
    page.ask(() => {
      const place = location.hash && document.querySelector(location.hash)?.getBoundingClientRect()
      return !place || (place.top < innerHeight && place.bottom > 0)
    })
  await until('the place of the result', isThere)
}

/** Types, goes to the page of all results, makes a slip, opens what was found. */
export const search: Journey = {
  name: 'search',
  go: async (reader) => {
    const { page, locale } = reader
    await openPath(reader, pathTo('home', locale))
    await searchFor(reader)
    await fitsWidth(page)
    await page.pressEnter()
    const all = `${pathTo('search', locale)}?q=${query[locale]}`
    await until('the page of all results', () =>
      page.ask(
        (place) => (location.pathname + location.search + location.hash).replace('#', '?') === place,
        all,
      ),
    )
    await waitForResults(page)

    await openPath(reader, pathTo('search', locale))
    await page.type({ role: 'searchbox', name: names[locale].searchBox }, slip[locale])
    await waitForResults(page)
    const told = await textAt(page, '.summary')
    check(told.includes(query[locale]), `The slip is not corrected: ${told}`)
    await fitsWidth(page)
    await openFirst(page)
  },
}
