import { type Locale, locales } from '../i18n/locales.ts'
import { type PageAddress, type RouteKey, routeTable } from './table.ts'

/** The path under which the site is served, with a slash at both ends. Outside a build (unit tests) it is the root. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/')

/** Makes a path of this site absolute on its host, under the base path: `data/x.json` → `/data/x.json`. */
export const pathFor = (path: string): string => base + path.replace(/^\//, '')

/** Gives the path of a page, for `href`. */
export const pathOf = (address: PageAddress, locale: Locale): string =>
  pathFor(`${locale}/${address[locale]}`.replace(/\/?$/, '/'))

/** Gives the path of a page of the table, for `href`. */
export const hrefFor = (route: RouteKey, locale: Locale): string => pathOf(routeTable[route], locale)

export interface Alternate {
  readonly hreflang: Locale | 'x-default'
  readonly href: string
}

/**
 * Lists a page's versions for `<link rel="alternate">` and the sitemap. The default of home is the root page, which
 * offers both languages; of every other page it is the English version.
 */
export const alternatesFor = (address: PageAddress, site: URL): readonly Alternate[] => {
  const absolute = (path: string) => new URL(path, site).href
  return [
    ...locales.map((locale) => ({ hreflang: locale, href: absolute(pathOf(address, locale)) })),
    {
      hreflang: 'x-default' as const,
      href: absolute(address === routeTable.home ? pathFor('') : pathOf(address, 'en')),
    },
  ]
}
