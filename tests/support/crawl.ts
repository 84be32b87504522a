import type { HTMLElement } from 'node-html-parser'
import type { HtmlFile } from '../../src/build/html-files.ts'
import { locales } from '../../src/i18n/locales.ts'
import { type BuiltSite, fileFor, languageAt, pathIn, textOf } from './built-site.ts'

/** Attributes that name a file or a page. */
const addressAttributes = ['href', 'src', 'action', 'srcset', 'poster', 'data'] as const

interface Reference {
  readonly element: HTMLElement
  readonly address: string
}

const referencesOf = ({ root }: HtmlFile): readonly Reference[] =>
  root.querySelectorAll('*').flatMap((element) =>
    addressAttributes
      .map((name) => element.getAttribute(name))
      .filter((address) => address !== undefined)
      .map((address) => ({ element, address })),
  )

const isOutside = (site: BuiltSite, address: string): boolean =>
  /^[a-z][a-z+.-]*:/i.test(address) && !address.startsWith(`${site.origin}/`)

const idsIn = (site: BuiltSite): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    site.pages.map(({ address, root }) => [
      address,
      new Set(root.querySelectorAll('[id]').map(({ id }) => id)),
    ]),
  )

const referenceBreaches = (
  site: BuiltSite,
  page: HtmlFile,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] =>
  referencesOf(page).flatMap(({ element, address }) => {
    if (isOutside(site, address)) return []
    const path = pathIn(site, page, address)
    if (path === undefined) return [`leads out of ${site.base}: ${address}`]
    const file = fileFor(path)
    if (!site.files.has(file)) return [`leads nowhere: ${address}`]
    const [, fragment = ''] = address.split('#')
    if (fragment !== '' && !ids.get(file.replace(/index\.html$/, ''))?.has(decodeURIComponent(fragment)))
      return [`leads to no such place: ${address}`]
    const language = locales.find((locale) => path.startsWith(`${locale}/`))
    const isLanguageLink = element.hasAttribute('hreflang')
    return element.rawTagName === 'a' && language && !isLanguageLink && languageAt(element) !== language
      ? [`leads to another language without saying so: ${address}`]
      : []
  })

const dataBreaches = (site: BuiltSite, page: HtmlFile): readonly string[] => {
  const { root } = page
  const needed = [
    ...root.querySelectorAll('[data-bundle]').flatMap((element) => {
      const bundle = element.getAttribute('data-bundle') ?? ''
      return [`${bundle}records.json`]
    }),
    ...root.querySelectorAll('[data-material]').flatMap((element) => {
      const situations = element
        .querySelectorAll('[name=situation] option')
        .map((option) => option.getAttribute('value') ?? '')
      return ['shared', ...situations.filter((id) => id !== '')].map(
        (id) => `${element.getAttribute('data-material') ?? ''}${id}.json`,
      )
    }),
  ]
  return needed
    .filter((address) => !site.files.has(pathIn(site, page, address) ?? ''))
    .map((address) => `needs a data file that is not there: ${address}`)
}

/** Follows every link, resource and data file of a site, and says what leads nowhere. */
export const brokenLinks = (site: BuiltSite): readonly string[] => {
  const ids = idsIn(site)
  return site.pages.flatMap((page) =>
    [...referenceBreaches(site, page, ids), ...dataBreaches(site, page)].map(
      (breach) => `${page.address} ${breach}`,
    ),
  )
}

const loadedAttributes =
  'script[src], img[src], source[src], video[src], audio[src], iframe[src], embed[src], object[data]'
const loadedLinks = [
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'manifest',
  'preconnect',
  'dns-prefetch',
]

/** Says what a site loads from elsewhere: in its pages, in its style sheets. */
export const outsideResources = (site: BuiltSite): readonly string[] => {
  const inPages = site.pages.flatMap((page) => {
    const links = page.root
      .querySelectorAll('link')
      .filter((link) => loadedLinks.includes(link.getAttribute('rel') ?? ''))
    return [...page.root.querySelectorAll(loadedAttributes), ...links]
      .map((each) => each.getAttribute('src') ?? each.getAttribute('href') ?? each.getAttribute('data') ?? '')
      .filter((address) => pathIn(site, page, address) === undefined)
      .map((address) => `${page.address}: ${address}`)
  })
  const inStyles = [...site.files]
    .filter((path) => path.startsWith('_astro/') && path.endsWith('.css'))
    .flatMap((path) =>
      [...textOf(site, path).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
        .map(([, url, imported]) => url ?? imported ?? '')
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${path}: ${address}`),
    )
  return [...inPages, ...inStyles]
}
