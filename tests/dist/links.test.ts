import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { type BuiltSite, openDist } from '../support/built-site.ts'
import { brokenLinks, outsideResources } from '../support/crawl.ts'

const site = await openDist()

test('every link, resource and data file leads somewhere, in the language of its text', () => {
  assert.ok(site.pages.length >= 40, `${site.pages.length} pages`)
  assert.deepEqual(brokenLinks(site), [])
})

test('nothing is loaded from another site', () => {
  assert.deepEqual(outsideResources(site), [])
})

test('a link that leaves the site tells the other side nothing about the reader', () => {
  const telling = site.pages.flatMap(({ address, root }) =>
    root
      .querySelectorAll('a[href]')
      .filter((link) => /^https?:/.test(link.getAttribute('href') ?? ''))
      .filter((link) => !link.getAttribute('rel')?.split(' ').includes('noreferrer'))
      .map((link) => `${address}: ${link.getAttribute('href')}`),
  )
  assert.deepEqual(telling, [])
})

const invented = (body: string): BuiltSite => {
  const html = `<!doctype html><html lang="it"><body>${body}</body></html>`
  return {
    folder: '',
    base: '/x/',
    origin: 'https://example.org',
    pages: [{ path: '', address: 'it/', html, root: parse(html) }],
    files: new Set(['it/index.html', 'en/index.html', 'favicon.svg']),
  }
}

for (const [body, words] of [
  ['<a href="/x/it/nowhere/">a</a>', 'leads nowhere'],
  ['<a href="nowhere/">a</a>', 'leads nowhere'],
  ['<a href="#nowhere">a</a>', 'no such place'],
  ['<a href="/it/">a</a>', 'leads out of'],
  ['<a href="/x/en/">a</a>', 'another language'],
  ['<img src="/x/nowhere.svg">', 'leads nowhere'],
  ['<form action="/x/it/nowhere/"></form>', 'leads nowhere'],
  ['<div data-bundle="/x/search/it/"></div>', 'data file'],
] as const) {
  test(`a broken link is noticed: ${body}`, () => {
    assert.match(brokenLinks(invented(body)).join('\n'), new RegExp(words))
  })
}

for (const body of [
  '<a href="/x/it/">a</a>',
  '<a href="#here" id="here">a</a>',
  '<a href="/x/en/" hreflang="en">a</a>',
  '<p lang="en"><a href="/x/en/">a</a></p>',
  '<a href="https://example.com/">a</a>',
]) {
  test(`a good link is left alone: ${body}`, () => {
    assert.deepEqual(brokenLinks(invented(body)), [])
  })
}

test('a picture from another site is noticed', () => {
  assert.equal(outsideResources(invented('<img src="https://example.com/a.png">')).length, 1)
  assert.equal(outsideResources(invented('<script src="//example.com/a.js"></script>')).length, 1)
})
