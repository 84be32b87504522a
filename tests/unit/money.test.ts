import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencies, currencyIn, isAmbiguous, parseAmount, writeMoney } from '../../src/domain/text/money.ts'
import { anyText } from '../support/any-text.ts'

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

for (const [typed, amount] of [
  ['39,90', 39.9],
  ['39.90', 39.9],
  ['39,9', 39.9],
  ['40', 40],
  ['€ 40', 40],
  ['40 €', 40],
  ['40 EUR', 40],
  ['$1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ["1'234.50", 1234.5],
  ['1 234,50', 1234.5],
  ['89,90 euro', 89.9],
  ['54.99 pounds', 54.99],
  ['54.99 pound', 54.99],
  ['20 sterline', 20],
  ['1 sterlina', 1],
  ['1 dollaro', 1],
  ['20 dollari', 20],
  ['20 dollar', 20],
  ['20 dollars', 20],
  ['1.234', 1234],
  ['1.000.000', 1_000_000],
  ['39,901', 39_901],
  ['999999', 999_999],
] as const) {
  test(`«${typed}» is read as ${amount}`, () => {
    assert.equal(parseAmount(typed), amount)
  })
}

for (const typed of [
  '',
  'molto',
  '0',
  '0,00',
  '-5',
  '1..2',
  '12e3',
  'Infinity',
  '٣٩',
  '1.000.001',
  '1.23.456',
]) {
  test(`«${typed}» is no amount`, () => {
    assert.equal(parseAmount(typed), undefined)
  })
}

for (const [typed, likely, currency] of [
  ['£54.99', 'EUR', 'GBP'],
  ['54,99 €', 'GBP', 'EUR'],
  ['89,90 euro', 'USD', 'EUR'],
  ['$20', 'EUR', 'USD'],
  ['$20', 'CAD', 'CAD'],
  ['$20', 'AUD', 'AUD'],
  ['20 dollari', 'EUR', 'USD'],
  ['20 usd', 'EUR', 'USD'],
  ['20 CAD', 'USD', 'CAD'],
  ['AUD 20', 'USD', 'AUD'],
  ['20 sterline', 'EUR', 'GBP'],
  ['20', 'GBP', undefined],
] as const) {
  test(`«${typed}» ${currency ? `names ${currency}` : 'names no currency'}, with ${likely} chosen`, () => {
    assert.equal(currencyIn(typed, likely), currency)
  })
}

for (const typed of ['54.999', '5,999', "€ 123'456", ' 54.999 € ']) {
  test(`«${typed}» may be thousands, or a slip`, () => {
    assert.equal(isAmbiguous(typed), true)
  })
}

for (const typed of ['', '54.99', '54.9999', '1234.567', '12.345,50', '54999', '54 999', '5x999']) {
  test(`«${typed}» is read in one way only`, () => {
    assert.equal(isAmbiguous(typed), false)
  })
}

test('an amount follows the customs of the sentence, not of the page', () => {
  const money = { amount: 39.9, currency: 'EUR' } as const
  assert.equal(plain(writeMoney(money, 'it')), '39,90 €')
  assert.equal(writeMoney(money, 'en'), '€39.90')
})

test('thousands are grouped the same way whatever the size', () => {
  assert.equal(plain(writeMoney({ amount: 1234.5, currency: 'EUR' }, 'it')), '1.234,50 €')
  assert.equal(plain(writeMoney({ amount: 12_345.5, currency: 'EUR' }, 'it')), '12.345,50 €')
  assert.equal(writeMoney({ amount: 1234.5, currency: 'GBP' }, 'en'), '£1,234.50')
})

test('an amount that was written by the site can be typed back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom('EUR' as const, 'GBP' as const),
      fc.constantFrom('it' as const, 'en' as const),
      (cents, currency, language) => {
        assert.equal(parseAmount(writeMoney({ amount: cents / 100, currency }, language)), cents / 100)
      },
    ),
  )
})

test('no text makes the reading of an amount fail, and what is read is a positive number', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' €$EURx-") }), (text) => {
      const amount = parseAmount(text)
      return amount === undefined || (amount > 0 && Number.isFinite(amount))
    }),
  )
})

test('an amount that was written by the site names its currency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom(...currencies),
      fc.constantFrom('it' as const, 'en' as const),
      (cents, currency, language) => {
        assert.equal(currencyIn(writeMoney({ amount: cents / 100, currency }, language), currency), currency)
      },
    ),
  )
})

test('any text whatever is read as an amount, a currency and a doubt, or as none', () => {
  fc.assert(
    fc.property(anyText(40), anyText(4), (text, likely) => {
      const currency = currencyIn(text, likely)
      assert.ok(currency === undefined || currencies.includes(currency))
      assert.equal(typeof isAmbiguous(text), 'boolean')
      assert.ok((parseAmount(text) ?? 1) > 0)
    }),
  )
})
