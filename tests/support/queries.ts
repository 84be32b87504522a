import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Locale } from '../../src/i18n/locales.ts'
import { type RouteKey, routeTable } from '../../src/routes/table.ts'
import { root } from './project.ts'

/** A query of the lists in `tests/search`, with every page that would be a good answer; nonsense has none. */
export interface ListedQuery {
  readonly q: string
  readonly kind: string
  readonly want: readonly string[]
}

const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))

/** Reads the list of a language: half of it was tuned on (even places), half was only looked at in the end. */
export const queriesOf = (locale: Locale): readonly ListedQuery[] =>
  read(`tests/search/${locale}.yaml`) as readonly ListedQuery[] // A test checks its shape.

const namesOfRoutes: Readonly<Record<string, RouteKey>> = {
  guide: 'guide',
  'contact-us': 'contactUs',
  disputes: 'disputes',
  phrases: 'phrases',
  message: 'message',
  sheet: 'sheet',
  about: 'about',
  situations: 'situations',
  home: 'home',
}

/** Gives the name that the lists use for each page, by its address below the language's folder. */
export const pageNames = (locale: Locale): ReadonlyMap<string, string> => {
  const situations = read('content/situations/situations.yaml') as readonly {
    readonly id: string
    readonly slug: Readonly<Record<string, string>>
  }[] // The build checks its shape.
  return new Map([
    ...Object.entries(namesOfRoutes).map(
      ([name, route]) => [`${routeTable[route][locale]}/`.replace(/^\//, ''), name] as const,
    ),
    ...situations.map(
      ({ id, slug }) => [`${routeTable.situations[locale]}/${slug[locale] ?? id}/`, id] as const,
    ),
  ])
}

const namesByLocale = new Map<Locale, ReadonlyMap<string, string>>()

/** Makes the names that the lists use of the links of some results. */
export const namesIn = (links: readonly string[], locale: Locale): readonly string[] => {
  const names = namesByLocale.get(locale) ?? pageNames(locale)
  namesByLocale.set(locale, names)
  return links.map((link) => {
    const { pathname } = new URL(link, 'http://site')
    const address = pathname.slice(pathname.indexOf(`/${locale}/`) + locale.length + 2)
    return names.get(address) ?? pathname
  })
}
