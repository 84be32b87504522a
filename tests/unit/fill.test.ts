import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill } from '../../src/i18n/fill.ts'
import { formatDate } from '../../src/i18n/format.ts'

test('a value takes the place of its slot, as often as the slot stands there', () => {
  assert.equal(fill('{shop}: {n} di {n}', { shop: 'amazon.it', n: 3 }), 'amazon.it: 3 di 3')
})

test('a slot without a value stays visible, so that it is noticed', () => {
  assert.equal(fill('Passo {n}', {}), 'Passo {n}')
})

test('a value is put in as it is, also where it looks like a slot or a sign of replacement', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ unit: fc.constantFrom('{n}', '{', '}', '$&', '$1', '\\') }),
      (a, b) => {
        assert.equal(fill('«{n}»', { n: a }), `«${a}»`)
        assert.equal(fill('«{n}»', { n: b }), `«${b}»`)
      },
    ),
  )
})

test('the date of a check carries its month in letters', () => {
  assert.equal(formatDate('2026-11-22', 'it'), '22 novembre 2026')
  assert.equal(formatDate('2026-11-22', 'en'), '22 November 2026')
})
