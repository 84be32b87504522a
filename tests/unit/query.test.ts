import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { queryIn } from '../../src/domain/search/address.ts'
import { longestQuery, normaliseQuery } from '../../src/domain/search/query.ts'
import { anyText } from '../support/any-text.ts'

const anything = anyText(300)

test('what cannot be seen does not change a search', () => {
  for (const typed of [
    'rim\u200Bborso',
    'rimborso\u202E',
    '  rimborso ',
    '\uFEFFrimborso',
    'rimborso\u0000',
  ]) {
    assert.equal(normaliseQuery(typed), 'rimborso')
  }
})

test('one letter has one form, however it was typed', () => {
  assert.equal(normaliseQuery('qualita\u0300'), 'qualità')
  assert.equal(normaliseQuery('ｒｅｆｕｎｄ'), 'refund')
})

test('a pasted novel is cut to a query', () => {
  assert.equal(normaliseQuery('a'.repeat(5000)).length, longestQuery)
})

test('any text makes a query of single spaces without controls', () => {
  fc.assert(fc.property(anything, (typed) => !/\p{Cc}|\p{Cf}| {2}|^ | $/u.test(normaliseQuery(typed))))
})

test('a query cut in the middle of a sign can still stand in an address', () => {
  const query = normaliseQuery(`${'a'.repeat(longestQuery - 1)}😀`)
  assert.doesNotThrow(() => encodeURIComponent(query))
})

test('a query is found where a form writes it, and behind the hash, where our own links do', () => {
  assert.equal(queryIn({ search: '?q=reso+e+rimborso', hash: '' }), 'reso e rimborso')
  assert.equal(queryIn({ search: '', hash: '#q=perch%C3%A9' }), 'perché')
  assert.equal(queryIn({ search: '', hash: '#step-2' }), '')
})

test('a query of any words is read back from an address, behind a question mark and behind the hash', () => {
  const words = anything.map(normaliseQuery).filter((query) => query !== '')
  fc.assert(
    fc.property(words, (query) => {
      const written = new URLSearchParams({ q: query }).toString()
      assert.equal(queryIn({ search: `?${written}`, hash: '#step-2' }), query)
      assert.equal(queryIn({ search: '', hash: `#${written}` }), query)
    }),
  )
})

test('no address makes the reading of a query fail', () => {
  fc.assert(fc.property(anything, anything, (search, hash) => typeof queryIn({ search, hash }) === 'string'))
})
