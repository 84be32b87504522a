import type { HtmlFile } from '../../src/build/html-files.ts'
import { type BuiltSite, fileFor, scriptsOf, styleSheetsOf, travelSize } from '../support/built-site.ts'
import type { MeasuredPage } from './measured-pages.ts'
import type { Chapter } from './report.ts'

/** One round trip carries ten packets of 1,460 bytes; the headers take the rest. */
const mostHtmlAndCss = 14_000

const sum = (site: BuiltSite, paths: readonly string[]): number =>
  paths.reduce((total, path) => total + travelSize(site, path), 0)

const sizesOf = (site: BuiltSite, page: HtmlFile) => ({
  address: page.address === '' ? 'root' : page.address,
  both: travelSize(site, fileFor(page.address)) + sum(site, styleSheetsOf(site, page)),
  script: sum(site, scriptsOf(site, page)),
})

/** P-1: what has to travel before a page can be read, of every page; the largest and one of each kind are shown. */
export const pageSizes = (site: BuiltSite, shown: readonly MeasuredPage[]): Chapter => {
  const sizes = site.pages.map((page) => sizesOf(site, page)).toSorted((a, b) => b.both - a.both)
  const isShown = new Set(shown.map(({ path }) => path.replace(/^\/|\?.*$/g, '') || 'root'))
  return {
    id: 'P-1',
    title: `HTML and CSS of every page at most ${mostHtmlAndCss} bytes, compressed with brotli`,
    notes: [`${sizes.length} pages, all judged; shown are the largest of all and one of each kind.`],
    columns: ['page', 'HTML and CSS B', 'script B'],
    rows: sizes
      .filter(({ address }, i) => i === 0 || isShown.has(address))
      .map(({ address, both, script }) => [address, both, script]),
    judged: sizes.map(({ address, both }) => ({
      what: address,
      value: both,
      unit: 'bytes',
      goal: mostHtmlAndCss,
    })),
  }
}

/** The most bytes of script that come before the first interaction, by the beginning of a page's address. */
const mostScript: readonly (readonly [address: RegExp, bytes: number])[] = [
  [/^(?:it\/messaggio|en\/message)\//, 15_000],
  [/^(?:it\/frasi|en\/phrases)\//, 4_000],
  [/./, 3_000],
]

/** The judged half of P-2 that can be read off the built site: what each page's own HTML makes the browser fetch. */
export const scriptSizes = (site: BuiltSite): Chapter['judged'] =>
  site.pages.map((page) => ({
    what: `${page.address || 'root'}, script before the first interaction`,
    value: sizesOf(site, page).script,
    unit: 'bytes',
    goal: mostScript.find(([address]) => address.test(page.address || 'root'))?.[1] ?? 0,
  }))
