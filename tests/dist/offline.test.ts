import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp, { type Metadata } from 'sharp'
import { locales } from '../../src/i18n/locales.ts'
import { offlineAddress } from '../../src/routes/offline.ts'
import { routeTable } from '../../src/routes/table.ts'
import {
  type BuiltSite,
  fileFor,
  openDist,
  pathIn,
  scriptsOf,
  styleSheetsOf,
  textOf,
} from '../support/built-site.ts'
import { openSubPathSite } from '../support/sub-path-site.ts'

const site = await openDist()

interface Build {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
  readonly visited: readonly string[]
  readonly mostVisited: number
  readonly offline: string
}

interface WebManifest {
  readonly id: string
  readonly lang: string
  readonly scope: string
  readonly short_name: string
  readonly start_url: string
  readonly shortcuts: readonly { readonly url: string }[]
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[]
}

/** What the build told the worker. */
const buildOf = (built: BuiltSite): Build => {
  const [, json = ''] = /^const build = (\{.*\})$/m.exec(textOf(built, 'sw.js')) ?? []
  return JSON.parse(json)
}

const build = buildOf(site)
const always = Object.keys(build.files).filter((path) => !build.visited.includes(path))

test('the worker knows every page and every part of a page, each by its hash', () => {
  const parts = [...site.files].filter((path) =>
    /^(?:_astro|data|search)\/.*(?<!\.speculationrules)$/.test(path),
  )
  const pages = site.pages.map(({ address }) => address).filter((address) => address !== '404.html')
  assert.deepEqual(
    [...parts, ...pages].filter((path) => !(path in build.files)),
    [],
  )
  for (const [path, hash] of Object.entries(build.files)) {
    const content = readFileSync(join(site.folder, fileFor(path)))
    assert.equal(createHash('sha256').update(content).digest('hex').slice(0, 12), hash, path)
  }
})

test('after one visit the device has the guides, phrases, message and search in both languages, and all that they load', () => {
  const routes = ['guide', 'contactUs', 'disputes', 'phrases', 'message', 'search'] as const
  const promised = routes.flatMap((route) =>
    locales.map((locale) => `${locale}/${routeTable[route][locale]}/`),
  )
  for (const path of promised) assert.ok(always.includes(path), path)
  for (const page of site.pages.filter(({ address }) => address in build.files)) {
    for (const path of [...styleSheetsOf(site, page), ...scriptsOf(site, page)])
      assert.ok(always.includes(path), path)
  }
  for (const folder of ['data/', 'search/it/', 'search/en/']) {
    assert.ok(
      always.some((path) => path.startsWith(folder)),
      folder,
    )
  }
})

test('every other page is kept once it was visited, and no page is both', () => {
  const others = site.pages
    .map(({ address }) => address)
    .filter((path) => path !== '404.html' && !always.includes(path))
  assert.deepEqual([...build.visited].sort(), others.sort())
  assert.ok(build.mostVisited > 0)
})

test('the page for readers without a network is kept out of search engines and links only to what is on the device', () => {
  const page = site.pages.find(({ address }) => address === offlineAddress)
  assert.ok(page)
  assert.match(page.root.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/)
  const links = page.root
    .querySelectorAll('a')
    .map((link) => pathIn(site, page, link.getAttribute('href') ?? '') ?? '?')
  assert.ok(links.length > 0)
  for (const link of links) assert.ok(always.includes(link), link)
  assert.doesNotMatch(textOf(site, 'sitemap.xml'), /offline/)
})

for (const [name, opened] of [
  ['at the root', openDist],
  ['below a path', openSubPathSite],
] as const) {
  test(`${name} each language has its own app, and its addresses and signs are there`, async () => {
    const built = await opened()
    const ids = new Set<string>()
    for (const locale of locales) {
      const home = built.pages.find(({ address }) => address === `${locale}/`)
      assert.ok(home)
      const link = home.root.querySelector('link[rel=manifest]')?.getAttribute('href') ?? ''
      const manifest: WebManifest = JSON.parse(textOf(built, pathIn(built, home, link) ?? ''))
      assert.equal(manifest.lang, locale)
      assert.equal(manifest.scope, built.base)
      assert.ok(manifest.short_name.length <= 12)
      for (const address of [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)]) {
        assert.ok(built.files.has(fileFor(pathIn(built, home, address) ?? '?')), address)
      }
      for (const { src, sizes } of manifest.icons) {
        const picture: Metadata = await sharp(join(built.folder, pathIn(built, home, src) ?? '?')).metadata()
        assert.equal(`${picture.width}x${picture.height}`, sizes)
      }
      assert.deepEqual(
        manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
        ['192x192 any', '512x512 any', '512x512 maskable'],
      )
      ids.add(manifest.id)
    }
    assert.equal(ids.size, locales.length)
  })
}

test('below a path the worker serves the same files', async () => {
  const below = buildOf(await openSubPathSite())
  // Names with a hash change with the path that stands in the files.
  const stable = (paths: readonly string[]) => paths.filter((path) => !/^(?:_astro|search)\//.test(path))
  assert.deepEqual(stable(Object.keys(below.files)), stable(Object.keys(build.files)))
})
