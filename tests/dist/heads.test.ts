import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import type { HtmlFile } from '../../src/build/html-files.ts'
import { locales } from '../../src/i18n/locales.ts'
import { languageOf, openDist, textOf } from '../support/built-site.ts'

const site = await openDist()
const isLost = ({ address }: HtmlFile): boolean => address === '404.html' || address === 'offline/'
const pages = site.pages.filter((page) => !isLost(page))
const ownAddress = ({ address }: HtmlFile): string => `${site.origin}${site.base}${address}`

const contentOf = ({ root }: HtmlFile, selector: string, attribute: string): readonly string[] =>
  root.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '')

const alternatesOf = (page: HtmlFile): ReadonlyMap<string, string> =>
  new Map(
    page.root
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
  )

for (const page of pages) {
  test(`${page.address || '(root)'} says what it is, once`, () => {
    const { root } = page
    assert.equal(root.querySelectorAll('h1').length, 1)
    assert.equal(root.querySelectorAll('title').length, 1)
    assert.deepEqual(contentOf(page, 'link[rel=canonical]', 'href'), [ownAddress(page)])
    assert.equal(contentOf(page, 'meta[name=description]', 'content').length, 1)
    assert.equal(root.querySelector('html')?.getAttribute('lang'), languageOf(page) ?? 'en')
    assert.match(contentOf(page, 'meta[name=viewport]', 'content').join(), /width=device-width/)
    assert.doesNotMatch(
      contentOf(page, 'meta[name=viewport]', 'content').join(),
      /maximum-scale|user-scalable/,
    )
  })
}

test('no two pages have the same title or description', () => {
  for (const values of [
    pages.map(({ root }) => root.querySelector('title')?.text ?? ''),
    pages.map((page) => contentOf(page, 'meta[name=description]', 'content').join()),
  ]) {
    assert.deepEqual(
      values.filter((value, i) => values.indexOf(value) !== i),
      [],
    )
  }
})

test('every page names itself and its other versions, and they name it back', () => {
  const byAddress = new Map(pages.map((page) => [ownAddress(page), alternatesOf(page)]))
  for (const page of pages) {
    const alternates = alternatesOf(page)
    assert.deepEqual([...alternates.keys()].sort(), [...locales, 'x-default'].sort(), page.address)
    const language = languageOf(page)
    if (language) assert.equal(alternates.get(language), ownAddress(page))
    for (const [, href] of alternates) {
      assert.deepEqual([...(byAddress.get(href) ?? [])], [...alternates], `${page.address} and ${href}`)
    }
  }
})

test('the page for everybody else is the one of both languages for home, the English one for the rest', () => {
  for (const page of pages) {
    const alternates = alternatesOf(page)
    const isHome = /^(?:|[a-z]{2}\/)$/.test(page.address)
    const expected = isHome ? `${site.origin}${site.base}` : alternates.get('en')
    assert.equal(alternates.get('x-default'), expected, page.address)
  }
})

test('the list for search engines names every page with its versions, and nothing else', () => {
  const entries = parse(textOf(site, 'sitemap.xml')).querySelectorAll('url')
  const listed = new Map(
    entries.map((entry) => [
      entry.querySelector('loc')?.text ?? '',
      entry
        .querySelectorAll('xhtml\\:link')
        .map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
    ]),
  )
  assert.deepEqual([...listed.keys()].sort(), pages.map(ownAddress).sort())
  assert.equal(entries.length, listed.size)
  for (const page of pages) {
    const alternates = [...alternatesOf(page)].map(([hreflang, href]) => `${hreflang} ${href}`)
    assert.deepEqual(listed.get(ownAddress(page)), alternates)
  }
})

test('the page for wrong addresses is kept out of search engines and speaks both languages', () => {
  const lost = site.pages.find(isLost)
  assert.ok(lost)
  assert.match(contentOf(lost, 'meta[name=robots]', 'content').join(), /noindex/)
  for (const locale of locales) assert.ok(lost.root.querySelector(`[lang=${locale}] a[href]`))
  assert.equal(lost.root.querySelectorAll('h1').length, 1)
})

test('a site without a public address asks search engines to stay away', () => {
  assert.match(textOf(site, 'robots.txt'), /^Disallow: \/$/m)
})

test('headings go down one level at a time', () => {
  const jumps = site.pages.flatMap(({ address, root }) => {
    const levels = root
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .map(({ rawTagName }) => Number(rawTagName[1]))
    return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)
      ? [`${address}: ${levels.join(' ')}`]
      : []
  })
  assert.deepEqual(jumps, [])
})

test('every page of one language says that the site is independent, and leads to the same page in the other', () => {
  for (const page of pages.filter(languageOf)) {
    const footer = page.root.querySelector('footer')?.text ?? ''
    assert.match(footer, /indipendente|independent/, page.address)
    const links = page.root.querySelectorAll('a[hreflang][lang]').map((link) => ({
      hreflang: link.getAttribute('hreflang') ?? '',
      href: new URL(link.getAttribute('href') ?? '', ownAddress(page)).href,
    }))
    assert.deepEqual(
      links.map(({ hreflang }) => hreflang),
      [...locales],
      page.address,
    )
    for (const { hreflang, href } of links) assert.equal(href, alternatesOf(page).get(hreflang))
  }
})

test('nothing but the page itself is waited for before it is painted', () => {
  const waited = site.pages.flatMap(({ address, root }) =>
    root
      .querySelectorAll('link[rel=stylesheet], link[rel=preload], head script:not([type=module])')
      .map((each) => `${address}: ${each.toString()}`),
  )
  assert.deepEqual(waited, [])
})
