import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDist, textOf } from '../support/built-site.ts'
import { brokenLinks, outsideResources } from '../support/crawl.ts'
import { openSubPathSite, subPath } from '../support/sub-path-site.ts'

const site = await openSubPathSite()
const atRoot = await openDist()

test('below a path the site has the same pages as at the root', () => {
  assert.deepEqual(
    site.pages.map(({ address }) => address),
    atRoot.pages.map(({ address }) => address),
  )
})

test('below a path every link, resource and data file stays below it and leads somewhere', () => {
  assert.deepEqual(brokenLinks(site), [])
  assert.deepEqual(outsideResources(site), [])
})

test('below a path no address of the site is written without it', () => {
  const bare = site.pages.flatMap(({ address, root }) =>
    root
      .querySelectorAll('[href], [src], [action], [data-bundle], [data-material]')
      .flatMap((element) => Object.values(element.attributes))
      .filter((value) => value.startsWith('/') && !value.startsWith(subPath))
      .map((value) => `${address}: ${value}`),
  )
  assert.deepEqual(bare, [])
})

test('at a public address the list for search engines is complete, absolute and open', () => {
  const addresses = [...textOf(site, 'sitemap.xml').matchAll(/<loc>([^<]+)</g)].map(([, loc = '']) => loc)
  assert.equal(addresses.length, site.pages.length - 2)
  for (const address of addresses) assert.match(address, /^https:\/\/example\.org\/x\//)
  const robots = textOf(site, 'robots.txt')
  assert.match(robots, /^Allow: \/$/m)
  assert.match(robots, /^Sitemap: https:\/\/example\.org\/x\/sitemap\.xml$/m)
  assert.doesNotMatch(robots, /Disallow/)
})

test('at a public address no page names the preview address', () => {
  assert.deepEqual(
    site.pages.filter(({ html }) => html.includes('127.0.0.1')).map(({ address }) => address),
    [],
  )
})

test('the headers for hosts are meant for the path', () => {
  assert.ok(textOf(site, '_headers').startsWith(`${subPath}*\n`))
})
