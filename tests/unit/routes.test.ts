import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../src/i18n/locales.ts'
import { mainNavigation } from '../../src/routes/navigation.ts'
import { staticPaths } from '../../src/routes/static-paths.ts'
import { routeKeys, routeTable, situationAddress } from '../../src/routes/table.ts'
import { alternatesFor, hrefFor, pathFor, pathOf } from '../../src/routes/urls.ts'

const site = new URL('https://example.org/')
const pages = routeKeys.flatMap((route) => locales.map((locale) => ({ route, locale })))

/** The addresses that readers and other sites may already have kept: they never change. */
const published = {
  home: ['/it/', '/en/'],
  guide: ['/it/guida/', '/en/guide/'],
  contactUs: ['/it/guida/pagina-contattaci/', '/en/guide/contact-us-page/'],
  disputes: ['/it/guida/risolvere-controversie/', '/en/guide/resolving-disputes/'],
  phrases: ['/it/frasi/', '/en/phrases/'],
  message: ['/it/messaggio/', '/en/message/'],
  situations: ['/it/situazioni/', '/en/situations/'],
  search: ['/it/cerca/', '/en/search/'],
  about: ['/it/informazioni/', '/en/about/'],
} as const

for (const [route, addresses] of Object.entries(published)) {
  test(`the address of ${route} is the published one in both languages`, () => {
    const key = routeKeys.find((known) => known === route)
    assert.ok(key, `${route} has left the table`)
    assert.deepEqual([hrefFor(key, 'it'), hrefFor(key, 'en')], addresses)
  })
}

test('every page has its own address', () => {
  const addresses = pages.map(({ route, locale }) => hrefFor(route, locale))
  assert.equal(new Set(addresses).size, pages.length)
})

test('an address begins and ends with a slash and holds only what needs no escape', () => {
  for (const { route, locale } of pages) assert.match(hrefFor(route, locale), /^\/(?:[a-z0-9-]+\/)+$/)
})

test('each version of a page names all versions, itself included', () => {
  for (const route of routeKeys) {
    const alternates = alternatesFor(routeTable[route], site)
    for (const locale of locales) {
      const named = alternates.find(({ hreflang }) => hreflang === locale)
      assert.equal(named?.href, `https://example.org${hrefFor(route, locale)}`)
    }
  }
})

test('who reads neither language is led to the English page, and from home to the page of both', () => {
  for (const route of routeKeys) {
    const other = alternatesFor(routeTable[route], site).find(({ hreflang }) => hreflang === 'x-default')
    const expected = route === 'home' ? '/' : hrefFor(route, 'en')
    assert.equal(other?.href, `https://example.org${expected}`)
  }
})

test('a situation stands below the situations of its language', () => {
  const address = situationAddress({ it: 'pacco-mai-arrivato', en: 'never-arrived' })
  assert.equal(pathOf(address, 'it'), '/it/situazioni/pacco-mai-arrivato/')
  assert.equal(pathOf(address, 'en'), '/en/situations/never-arrived/')
})

test('a file has one slash before it, however it is named', () => {
  assert.equal(pathFor('data/a.json'), '/data/a.json')
  assert.equal(pathFor('/data/a.json'), '/data/a.json')
  assert.equal(pathFor(''), '/')
})

test('a page is built once in each language, home without a rest of address', () => {
  const paths = staticPaths('home', routeTable.home, {})
  assert.deepEqual(
    paths.map(({ params }) => params),
    [
      { lang: 'it', home: undefined },
      { lang: 'en', home: undefined },
    ],
  )
})

test('the header leads to pages that exist', () => {
  for (const route of mainNavigation) assert.ok(routeKeys.includes(route))
})
