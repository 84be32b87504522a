import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ibanAtStart, isCardNumber, isTaxCode } from '../../src/domain/privacy/checksums.ts'

/** The last digit of a card number follows from those before it. */
const lastDigitsOf = (first: string, length: number): readonly number[] => {
  const body = first + '7203946158'.repeat(2).slice(0, length - 1 - first.length)
  return Array.from({ length: 10 }, (_, last) => last).filter((last) => isCardNumber(`${body}${last}`))
}

const cards: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['Visa', ['4'], [16, 19]],
  ['Mastercard', ['51', '55', '2221', '2229', '223', '229', '230', '269', '270', '271', '2720'], [16]],
  ['American Express', ['34', '37'], [15]],
  ['Diners', ['300', '305', '36', '38', '39'], [14]],
  ['Discover', ['6011', '644', '649', '65'], [16]],
  ['JCB', ['3528', '3529', '3530', '3589'], [16]],
  ['UnionPay', ['62'], [16, 17, 18, 19]],
  ['Maestro', ['5018', '5020', '5038', '5893', '6304', '6759', '6761', '6763'], [12, 13, 18, 19]],
]

for (const [name, firsts, lengths] of cards) {
  test(`a number of ${name} is one with the right last digit, and in its lengths only`, () => {
    for (const first of firsts) {
      for (const length of lengths) assert.equal(lastDigitsOf(first, length).length, 1, `${first}, ${length}`)
      for (const length of [Math.min(...lengths) - 1, Math.max(...lengths) + 1])
        assert.deepEqual(lastDigitsOf(first, length), [], `${first}, ${length}`)
    }
  })
}

for (const first of '0 1 50 56 2220 2721 280 33 306 31 6012 643 660 3527 3590 61 63 5019 6760 6764'.split(
  ' ',
)) {
  test(`no card begins with ${first}`, () => {
    for (const length of [12, 14, 15, 16, 19]) assert.deepEqual(lastDigitsOf(first, length), [])
  })
}

test('Visa has no number of 13, 17 or 18 digits', () => {
  for (const length of [13, 17, 18]) assert.deepEqual(lastDigitsOf('4', length), [])
})

test('one wrong digit makes a card number none', () => {
  const place = fc.integer({ min: 6, max: 15 })
  fc.assert(
    fc.property(
      fc.constantFrom('5555555555554444', '4012888888881881'),
      place,
      fc.nat(9),
      (good, at, digit) => {
        const written = good.slice(0, at) + digit + good.slice(at + 1)
        assert.equal(isCardNumber(written), written === good)
      },
    ),
  )
})

const ibans = [
  'IT60X0542811101000000123456',
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
] as const

for (const iban of ibans) {
  test(`${iban} is measured with what stands between its signs, and no further`, () => {
    assert.equal(ibanAtStart(iban), iban.length)
    assert.equal(ibanAtStart(iban.toLowerCase()), iban.length)
    assert.equal(ibanAtStart(`${iban}, grazie`), iban.length)
    const spaced = iban.replace(/(.{4})(?=.)/g, '$1 ')
    assert.equal(ibanAtStart(`${spaced} grazie`), spaced.length)
    for (const broken of [iban.slice(0, -1), `${iban}7`, `${iban}A`, `${iban}z`, ` x${iban}`])
      assert.equal(ibanAtStart(broken), 0, broken)
  })
}

test('one wrong sign makes an account number none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ibans), fc.nat({ max: 12 }), fc.nat({ max: 9 }), (iban, at, digit) => {
      const written = iban.slice(0, 2 + at) + digit + iban.slice(3 + at)
      assert.equal(ibanAtStart(written), written === iban ? iban.length : 0)
    }),
  )
})

test('countries without account numbers of this kind have none', () => {
  for (const text of ['', 'IT', 'US60X0542811101000000123456', '24AT20BE16BG22', 'T20BE16', 'XX00'])
    assert.equal(ibanAtStart(text), 0, text)
})

const taxCodes = ['RSSMRA85T10A562S', 'MRTMTT91D08F205J', 'RSSMRA85T10A56NH'] as const

test('a codice fiscale is known by its last letter', () => {
  for (const code of taxCodes) {
    const lasts = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((last) => isTaxCode(code.slice(0, 15) + last))
    assert.deepEqual(lasts, [code.charAt(15)], code)
    assert.ok(isTaxCode(code.toLowerCase()))
  }
})

test('each sign of a codice fiscale changes its last letter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...taxCodes),
      fc.nat({ max: 14 }),
      fc.nat({ max: 25 }),
      (code, at, letter) => {
        const sign = code.charAt(at)
        const isDigit = /\d/.test(sign)
        const other = isDigit ? String(letter % 10) : String.fromCharCode(65 + letter)
        assert.equal(isTaxCode(code.slice(0, at) + other + code.slice(at + 1)), other === sign)
      },
    ),
  )
})
