import { getCollection, getEntry } from 'astro:content'
import type { SearchLanguage } from '../domain/search/words.ts'
import { type Locale, locales } from '../i18n/locales.ts'
import { type RouteKey, routeKeys, routeTable } from '../routes/table.ts'
import { pathOf } from '../routes/urls.ts'
import { listSituations } from './situations.ts'

/**
 * Fetches what the search knows of a language.
 *
 * @throws when the language has no such file.
 */
export const getSearchLanguage = async (code: string): Promise<SearchLanguage> => {
  const entry = await getEntry('searchLanguages', code)
  if (!entry) throw new Error(`content/search/${code}.yaml is missing.`)
  return { code, ...entry.data }
}

/** Lists what the search knows of each language: that of the page first. */
export const listSearchLanguages = (locale: Locale): Promise<readonly SearchLanguage[]> =>
  Promise.all([locale, ...locales.filter((other) => other !== locale)].map(getSearchLanguage))

const isRoute = (name: string): name is RouteKey => routeKeys.some((route) => route === name)

const pathFromKey = (key: string, locale: Locale): string => {
  const [route = '', id] = key.split('#')
  if (!isRoute(route)) throw new Error(`content/search/aliases.yaml names ${route}, which no address has.`)
  return pathOf(routeTable[route], locale) + (id ? `#${id}` : '')
}

/** Lists what people say instead of a title, by the path of the page or part. */
export const aliasesByPath = async (locale: Locale): Promise<Readonly<Record<string, readonly string[]>>> => {
  const parts = (await getCollection('searchAliases')).map(
    ({ id, data }) => [pathFromKey(id, locale), data[locale]] as const,
  )
  const situations = (await listSituations()).map(
    ({ address, aliases }) => [pathOf(address, locale), aliases[locale]] as const,
  )
  return Object.fromEntries([...parts, ...situations])
}
