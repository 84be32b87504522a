import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { HTMLElement } from 'node-html-parser'
import { type HtmlFile, readHtmlFiles } from '../../src/build/html-files.ts'
import { locales } from '../../src/i18n/locales.ts'
import { root } from './project.ts'

/** A site as it was built, with the place where it is served. */
export interface BuiltSite {
  readonly folder: string
  /** The path before every address, with a slash at both ends. */
  readonly base: string
  /** The host in absolute addresses: `http://127.0.0.1:4321`. */
  readonly origin: string
  readonly pages: readonly HtmlFile[]
  /** Every file, by its path below the folder. */
  readonly files: ReadonlySet<string>
}

/** Reads a built site. */
export const openSite = async (folder: string, base: string, origin: string): Promise<BuiltSite> => {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`Nothing is built in ${folder}: run npm run build first.`)
  const files = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
  return { folder, base, origin, pages: await readHtmlFiles(folder), files: new Set(files) }
}

/** The site that `npm run build` makes, served from the root. */
export const openDist = (): Promise<BuiltSite> => openSite(join(root, 'dist'), '/', 'http://127.0.0.1:4321')

/** Gives a file's text by its path below the site's folder. */
export const textOf = ({ folder }: BuiltSite, path: string): string =>
  readFileSync(join(folder, path), 'utf8')

/** How many bytes of a file travel, compressed as hosts do. */
export const travelSize = ({ folder }: BuiltSite, path: string): number =>
  brotliCompressSync(readFileSync(join(folder, path))).length

/** The language of a page of one language; nothing for the two pages that speak both. */
export const languageOf = ({ address }: Pick<HtmlFile, 'address'>): string | undefined =>
  locales.find((locale) => address.startsWith(`${locale}/`))

/** Gives the path below the site's folder that an address of the site names; nothing for an address outside. */
export const pathIn = ({ base, origin }: BuiltSite, page: HtmlFile, address: string): string | undefined => {
  const url = new URL(address, `${origin}${base}${page.address}`)
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined
  return decodeURIComponent(url.pathname.slice(base.length))
}

/** The file that answers for a path: a folder answers with its page. */
export const fileFor = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path

/** The language in which an element stands, by the nearest mark above it. */
export const languageAt = (element: HTMLElement): string | undefined =>
  element.closest('[lang]')?.getAttribute('lang')

/** Style sheets that a page links to, as paths below the site's folder. */
export const styleSheetsOf = (site: BuiltSite, page: HtmlFile): readonly string[] =>
  page.root
    .querySelectorAll('link[rel=stylesheet]')
    .map((link) => pathIn(site, page, link.getAttribute('href') ?? '') ?? '')

const staticImport = /(?:\bimport|\bexport)\s*(?:[\w*{}\s,$]+?\bfrom\s*)?["']([^"']+)["']/g

const withImports = (site: BuiltSite, path: string, known: ReadonlySet<string>): ReadonlySet<string> => {
  if (known.has(path)) return known
  const folder = path.replace(/[^/]*$/, '')
  return [...textOf(site, path).matchAll(staticImport)]
    .map(([, specifier = '']) => new URL(specifier, `file:///${folder}`).pathname.slice(1))
    .reduce((found, next) => withImports(site, next, found), new Set([...known, path]) as ReadonlySet<string>)
}

/** Scripts that a page loads by itself, what they import at once included. */
export const scriptsOf = (site: BuiltSite, page: HtmlFile): readonly string[] => {
  const own = page.root
    .querySelectorAll('script[src], link[rel=modulepreload]')
    .map((each) => pathIn(site, page, each.getAttribute('src') ?? each.getAttribute('href') ?? '') ?? '')
  return [
    ...own.reduce((found, path) => withImports(site, path, found), new Set<string>() as ReadonlySet<string>),
  ]
}
