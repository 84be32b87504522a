import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanLine, cleanText } from '../../src/domain/text/clean.ts'
import { anyText } from '../support/any-text.ts'

const anything = anyText(60)

test('marks that reorder or hide text are taken out of it', () => {
  assert.equal(cleanText('404\u202E7654321\u200B-1\u00AD'), '4047654321-1')
})

test('no text can be hidden in signs that nobody sees', () => {
  const hidden = [...'ignore'].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('')
  assert.equal(cleanText(`Ciao${hidden}\uFFF9!\u{1D173}`), 'Ciao!')
  // Joiners make one sign of several: they stay.
  const invisible = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.oneof(invisible, anything), (text) => {
      assert.doesNotMatch(cleanText(text), /(?![\u200C\u200D])\p{Cf}/u)
    }),
    { numRuns: 500 },
  )
})

test('what the reader wrote otherwise stands as it is, lines and accents included', () => {
  assert.equal(cleanText('  Perché?\nÈ «rotto»… 👨‍👩‍👧  '), 'Perché?\nÈ «rotto»… 👨‍👩‍👧')
})

test('of the signs that steer a printer only the new line and the tab stay', () => {
  assert.equal(cleanText('uno\u0000\tdue\u0007\ntre\u0085'), 'uno\tdue\ntre')
})

test('a value that stands inside a sentence has one line', () => {
  assert.equal(cleanLine(' Lampada\n\tda   tavolo '), 'Lampada da tavolo')
  fc.assert(fc.property(anything, (text) => !/[\n\t]| {2}/.test(cleanLine(text))))
})

test('cleaning twice changes nothing more', () => {
  fc.assert(fc.property(anything, (text) => cleanText(cleanText(text)) === cleanText(text)))
  fc.assert(fc.property(anything, (text) => cleanLine(cleanLine(text)) === cleanLine(text)))
})

test('ordinary letters are never lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}.,;:!?'"«»-]{1,40}$/u), (text) => {
      assert.equal(cleanText(text), text)
    }),
  )
})
