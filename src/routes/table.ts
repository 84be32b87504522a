import type { Localized } from '../i18n/locales.ts'

/** A page's address in each language: what follows the language's own folder, without slashes at the ends. */
export type PageAddress = Localized

/**
 * Every page whose address does not come from content. Links, language links, hreflang, sitemap and tests read
 * this table and nothing else. Addresses are never changed once published.
 */
export const routeTable = {
  home: { it: '', en: '' },
  guide: { it: 'guida', en: 'guide' },
  contactUs: { it: 'guida/pagina-contattaci', en: 'guide/contact-us-page' },
  disputes: { it: 'guida/risolvere-controversie', en: 'guide/resolving-disputes' },
  phrases: { it: 'frasi', en: 'phrases' },
  message: { it: 'messaggio', en: 'message' },
  situations: { it: 'situazioni', en: 'situations' },
  sheet: { it: 'foglio', en: 'sheet' },
  search: { it: 'cerca', en: 'search' },
  about: { it: 'informazioni', en: 'about' },
} as const satisfies Record<string, PageAddress>

export type RouteKey = keyof typeof routeTable

export const routeKeys = Object.keys(routeTable) as readonly RouteKey[] // Object.keys forgets the literal names.

/** The folder of a situation in each language; the slug in its entry gives the rest. */
export const situationAddress = (slugs: Localized): PageAddress => ({
  it: `${routeTable.situations.it}/${slugs.it}`,
  en: `${routeTable.situations.en}/${slugs.en}`,
})
