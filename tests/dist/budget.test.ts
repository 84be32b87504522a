import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HtmlFile } from '../../src/build/html-files.ts'
import { routeTable } from '../../src/routes/table.ts'
import { openDist, scriptsOf, styleSheetsOf, travelSize } from '../support/built-site.ts'

const site = await openDist()

/** One round trip carries ten packets of 1,460 bytes; the headers take the rest. */
const mostHtmlAndCss = 14_000

/** Bytes of script, compressed, before the first interaction. */
const mostScript = { message: 15_000, phrases: 4_000, other: 3_000 } as const

const kindOf = ({ address }: HtmlFile): keyof typeof mostScript => {
  const is = (route: 'message' | 'phrases') =>
    Object.entries(routeTable[route]).some(([locale, path]) => address === `${locale}/${path}/`)
  if (is('message')) return 'message'
  return is('phrases') ? 'phrases' : 'other'
}

const sum = (paths: readonly string[]): number =>
  paths.reduce((total, path) => total + travelSize(site, path), 0)

const sizes = site.pages.map((page) => {
  const html = travelSize(site, page.path.slice(site.folder.length + 1).replaceAll('\\', '/'))
  const css = sum(styleSheetsOf(site, page))
  return {
    page: page.address,
    kind: kindOf(page),
    html,
    css,
    both: html + css,
    script: sum(scriptsOf(site, page)),
  }
})

test('the HTML and the CSS of every page come in one round trip', () => {
  assert.deepEqual(
    sizes.filter(({ both }) => both > mostHtmlAndCss),
    [],
  )
})

test('a page loads no more script than its kind may', () => {
  assert.deepEqual(
    sizes.filter(({ kind, script }) => script > mostScript[kind]),
    [],
  )
})

test('the pages with an island do load its script, so that the figure means something', () => {
  for (const kind of ['message', 'phrases'] as const) {
    const scripts = sizes.filter((size) => size.kind === kind).map(({ script }) => script)
    assert.equal(scripts.length, 2)
    for (const script of scripts) assert.ok(script > 500)
  }
})

test('the sentences that every message shares travel in 8 kB, those of a situation in 6 kB', () => {
  const files = [...site.files].filter((path) => path.startsWith('data/messages/'))
  assert.ok(files.length >= 13)
  for (const path of files) {
    const most = path.endsWith('/shared.json') ? 8_000 : 6_000
    assert.ok(travelSize(site, path) <= most, `${path}: ${travelSize(site, path)} bytes`)
  }
})

test('sizes in bytes, compressed', () => {
  console.table(
    sizes
      .toSorted((a, b) => b.both - a.both)
      .map(({ page, html, css, both, script }) => ({ page, html, css, both, script })),
  )
  assert.equal(sizes.length, site.pages.length)
})
