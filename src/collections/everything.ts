import { dictionaryFor } from '../i18n/index.ts'
import type { Locale } from '../i18n/locales.ts'
import { hrefFor, pathOf } from '../routes/urls.ts'
import { getPage, stepsOf, tipsOf } from './pages.ts'
import { listPhrases } from './phrases.ts'
import { listSituations } from './situations.ts'

export type Kind = 'guide' | 'step' | 'tip' | 'phrase' | 'situation' | 'page'

/** One line of the list of everything. */
export interface Entry {
  readonly title: string
  readonly href: string
  readonly kind: Kind
}

/** Lists all that a reader may look for, in alphabetical order. */
export const listEverything = async (locale: Locale): Promise<readonly Entry[]> => {
  const { routes } = dictionaryFor(locale)
  const methods = [
    { href: hrefFor('contactUs', locale), entry: await getPage('guide/contact-us', locale) },
    { href: hrefFor('disputes', locale), entry: await getPage('guide/disputes', locale) },
  ]
  const parts = methods.flatMap(({ href, entry }) => [
    ...stepsOf(entry).map(({ id, title }) => ({ title, href: `${href}#${id}`, kind: 'step' as const })),
    ...tipsOf(entry).map(({ id, title }) => ({ title, href: `${href}#${id}`, kind: 'tip' as const })),
  ])
  const page = (route: keyof typeof routes, kind: Kind): Entry => ({
    title: routes[route],
    href: hrefFor(route, locale),
    kind,
  })
  const entries: readonly Entry[] = [
    ...(['guide', 'contactUs', 'disputes', 'phrases'] as const).map((route) => page(route, 'guide')),
    ...(['home', 'message', 'situations', 'sheet', 'about'] as const).map((route) => page(route, 'page')),
    ...parts,
    ...(await listSituations()).map(({ label, address }) => ({
      title: label[locale],
      href: pathOf(address, locale),
      kind: 'situation' as const,
    })),
    ...(await listPhrases()).map((phrase) => ({
      title: phrase[locale],
      href: `${hrefFor('phrases', locale)}#${phrase.id}`,
      kind: 'phrase' as const,
    })),
  ]
  const { compare } = new Intl.Collator(locale)
  return entries.toSorted((a, b) => compare(a.title, b.title))
}
