import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { openDist } from '../support/built-site.ts'
import { foreignBlocks } from '../support/language-marks.ts'

const site = await openDist()

test('every half of a pair says its language on itself', () => {
  const halves = site.pages.flatMap(({ address, root }) =>
    root.querySelectorAll('[data-text]').map((element) => ({ address, lang: element.getAttribute('lang') })),
  )
  assert.ok(halves.length > 100)
  assert.deepEqual(
    halves.filter(({ lang }) => lang !== 'it' && lang !== 'en'),
    [],
  )
})

test('every pair has one half in each language', () => {
  for (const { address, root } of site.pages) {
    for (const pair of root.querySelectorAll('[data-pair]')) {
      const languages = pair.querySelectorAll('[data-text]').map((half) => half.getAttribute('lang'))
      assert.deepEqual(languages.toSorted(), ['en', 'it'], address)
    }
  }
})

test('no text stands in another language than the one it is marked with', () => {
  assert.deepEqual(site.pages.flatMap(foreignBlocks), [])
})

test('a text in the other language without its mark is noticed', () => {
  const html =
    '<html lang="it"><body><p>You can ask for the refund of the order that did not come.</p></body></html>'
  assert.equal(foreignBlocks({ address: 'it/', root: parse(html) }).length, 1)
  const marked = html.replace('<p>', '<p lang="en">')
  assert.deepEqual(foreignBlocks({ address: 'it/', root: parse(marked) }), [])
})
