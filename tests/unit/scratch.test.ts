import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findFacts, mostFacts } from '../../src/domain/scratch/facts.ts'
import { italianDateForms, writeEnglishDay, writeItalianDay } from '../../src/domain/text/calendar.ts'
import { parseAmount, writeMoney } from '../../src/domain/text/money.ts'
import { anyText } from '../support/any-text.ts'

/** A Sunday. */
const today = '2026-11-22'
const valuesIn = (text: string, on = today) =>
  findFacts(text, on).map(({ value, currency }) => (currency ? `${value} ${currency}` : value))

const found: readonly (readonly [string, readonly string[]])[] = [
  // Order numbers.
  ['ordine 404-1234567-7654321.', ['404-1234567-7654321']],
  ['n°404 1234567 7654321', ['404-1234567-7654321']],
  ['40412345677654321', ['404-1234567-7654321']],
  ['404–1234567 – 7654321', ['404-1234567-7654321']],
  ['d01-1234567-7654321', ['D01-1234567-7654321']],
  ['1404-1234567-7654321', []],
  ['404-1234567-76543210', []],
  ['404-1234567-7654321 e 404 1234567 7654321', ['404-1234567-7654321']],
  // Dates in words.
  ["arrivato l'8 novembre", ['2026-11-08']],
  ["dall’8 NOVEMBRE, l'1º ottobre", ['2026-11-08', '2026-10-01']],
  ['primo novembre 2025', ['2025-11-01']],
  ['il 3 di marzo del 2024', ['2024-03-03']],
  ["8 nov '25", ['2025-11-08']],
  ['8-nov-2025.', ['2025-11-08']],
  ['November 8, 2025', ['2025-11-08']],
  ['Nov 8th 2025', ['2025-11-08']],
  ['8th of November', ['2026-11-08']],
  ['the 8th November, 2025', ['2025-11-08']],
  ['on November the 8th', ['2026-11-08']],
  ['mar 10 nov', ['2026-11-10']],
  ['23 novembre', ['2025-11-23']],
  ['22 novembre', ['2026-11-22']],
  ['29 febbraio', ['2024-02-29']],
  ['30 febbraio, 31 novembre 2025', []],
  ['Echo Dot 3 gen, 2 set di coltelli, fra 2 sett', []],
  ['3 set 2026', ['2026-09-03']],
  ['3 gennaio, 2 settembre', ['2026-01-03', '2026-09-02']],
  ['the 8 may be late', []],
  // Dates in numbers.
  ["l'8/11", ['2026-11-08']],
  ['08/11/2025', ['2025-11-08']],
  ['8.11.25', ['2025-11-08']],
  ['8-11-2025', ['2025-11-08']],
  ['2025-11-08T10:00', ['2025-11-08']],
  ['11/25/2025', ['2025-11-25']],
  ['31/11/2025, 32/1/2025, 13/13/2025', []],
  ['8/11-10/11', ['2026-11-08']],
  ['ordini: 8/11, 9/11; 10/11', ['2026-11-08', '2026-11-09', '2026-11-10']],
  ['3/4 giorni, 4/5 stars, 24/7', []],
  ['il 3/4 ore 18', ['2026-04-03']],
  ['https://example.org/8/11/a 1.8.11.25 10.0.1.12', []],
  // Dates by their distance.
  ['ieri sera', ['2026-11-21']],
  ["l'altro ieri, ieri l'altro, the day before yesterday", ['2026-11-20']],
  ["yesterday's parcel", ['2026-11-21']],
  ['oggi o today', ['2026-11-22']],
  ["lunedì scorso, lunedi scorso, LUNEDI' SCORSO, last Monday", ['2026-11-16']],
  ['domenica scorsa', ['2026-11-15']],
  ['lo scorso sabato', ['2026-11-21']],
  ['sottoggi, ieriè, last Mondays', []],
  // Money.
  ['39,90 €', ['39,90 EUR']],
  ['€39.90', ['39.90 EUR']],
  ['39 euro, 15 euro', ['39 EUR', '15 EUR']],
  ['£20, $15, 16 dollars', ['20 GBP', '15 USD', '16 USD']],
  ['EUR 1.234,50', ['1.234,50 EUR']],
  ['solo...39 euro!', ['39 EUR']],
  ['39,90 € e 39.90 euro', ['39,90 EUR']],
  ['39 €, £39', ['39 EUR', '39 GBP']],
  ['39,90', []],
  ['39 europei, .99 €, 39€90, 0 €, 1.2.3 €', []],
  ['ordine 3\neuro 20', ['20 EUR']],
  // What is something else.
  ['8.11 euro', ['8.11 EUR']],
  ['+39 338 11.12.26 00', []],
  ['338 11.12.26 e 06.11.12.34.56', []],
  ['+39 333 1234567 8/11', ['2026-11-08']],
  ['chiamata dal 338 1234567 10 novembre', ['2026-11-10']],
  [
    'Ieri ho pagato 20 € per 404-1234567-7654321, promesso per il 12/12/2026',
    ['2026-11-21', '20 EUR', '404-1234567-7654321', '2026-12-12'],
  ],
]

for (const [text, values] of found) {
  test(`«${text}» says ${values.join(', ') || 'nothing for the form'}`, () => {
    assert.deepEqual(valuesIn(text), values)
  })
}

test('a fact says where it stands, as it was written', () => {
  assert.deepEqual(findFacts('Oh no, 404 1234567 7654321!', today), [
    {
      kind: 'orderNumber',
      value: '404-1234567-7654321',
      excerpt: '404 1234567 7654321',
      start: 7,
      end: 26,
    },
  ])
})

test('a day that was told by its distance says what kind of fact it is, too', () => {
  assert.deepEqual(findFacts('ieri', today), [
    { kind: 'date', value: '2026-11-21', excerpt: 'ieri', start: 0, end: 4 },
  ])
})

test('the 29th of February is looked for eight years back, since some centuries have none', () => {
  assert.deepEqual(valuesIn('29 febbraio', '2103-06-01'), ['2096-02-29'])
  assert.deepEqual(valuesIn('29 febbraio', '2104-02-28'), ['2096-02-29'])
})

test('every day in words and in numbers is found as what it is', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const style = fc.constantFrom('it', 'en-GB', 'en-US')
  const month = fc.constantFrom('long' as const, 'short' as const)
  fc.assert(
    fc.property(day, style, month, (date, locale, length) => {
      const format = { day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' } as const
      const iso = date.toISOString().slice(0, 10)
      for (const text of [
        date.toLocaleDateString(locale, format),
        date.toLocaleDateString('it', { timeZone: 'UTC' }),
        iso,
      ]) {
        assert.deepEqual(valuesIn(`il ${text}, e poi`), [iso], text)
      }
    }),
  )
})

test('without its year a day is never ahead', () => {
  const on = fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(on, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (date, day, month) => {
      const now = date.toISOString().slice(0, 10)
      for (const value of valuesIn(`${day}/${month}, ieri, last Friday`, now)) assert.ok(value <= now)
    }),
  )
})

test('where today is no date, only what stands on its own is found', () => {
  assert.deepEqual(valuesIn('ieri, 8/11, last Monday, 8/11/2026, 20 €', 'soon'), ['2026-11-08', '20 EUR'])
})

test('a long list of facts is cut', () => {
  const many = Array.from({ length: 30 }, (_, i) => `${i + 1} €`).join(', ')
  assert.deepEqual(valuesIn(many), valuesIn(many.slice(0, many.indexOf(', 13 €'))))
  assert.equal(valuesIn(many).length, mostFacts)
})

test('a long list of several kinds is cut where it is full, in the order of the text', () => {
  const both = Array.from({ length: 9 }, (_, i) => `${i + 1}/10/2026 ${i + 1} €`).join(', ')
  assert.deepEqual(
    valuesIn(both),
    Array.from({ length: 6 }, (_, i) => [`2026-10-0${i + 1}`, `${i + 1} EUR`]).flat(),
  )
})

test('any text is read, and every excerpt stands in its place, once, in order', () => {
  const piece = fc.oneof(anyText(20), fc.constantFrom(...found.map(([text]) => text), ' ', '\ud800', '#'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const facts = findFacts(text, today)
      for (const [i, { excerpt, start, end }] of facts.entries()) {
        assert.equal(text.slice(start, end), excerpt)
        assert.ok(excerpt.length > 0 && start >= (facts[i - 1]?.end ?? 0))
      }
      assert.ok(facts.length <= mostFacts)
    }),
    { numRuns: 500 },
  )
})

const repeated = [
  '8 ',
  '8/11 ',
  '1.',
  '1',
  '404-1234567-',
  '+39 1 ',
  '39 €',
  '338 12 ',
  'ieri ',
  '8 nov ',
  ' ',
  "l'",
]

test('100,000 characters are read in less than 50 ms, whatever they are', (t) => {
  const prose = found.map(([text]) => text).join(' ')
  const amounts = Array.from({ length: 12_000 }, (_, i) => `${i} €`).join(' ')
  for (const unit of [prose, amounts, ...repeated]) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000)
    const times = Array.from({ length: 8 }, () => {
      const before = performance.now()
      findFacts(text, today)
      return performance.now() - before
    })
    // The best of them: other tests run on the same processor.
    const best = Math.min(...times)
    t.diagnostic(`${unit.slice(0, 12)}: ${best.toFixed(1)} ms`)
    assert.ok(best < 50, `${unit}: ${best} ms`)
  }
})

test('a day and an amount that the site has written are read back from a free text', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const cents = fc.integer({ min: 1, max: 99_999_999 })
  fc.assert(
    fc.property(day, fc.constantFrom(...italianDateForms), cents, (date, form, amount) => {
      const iso = date.toISOString().slice(0, 10)
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      const price = { amount: amount / 100, currency: 'EUR' } as const
      for (const text of [
        `${writeItalianDay(parts, form, true)}, ${writeMoney(price, 'it')}`,
        `${writeEnglishDay(parts, true)}, ${writeMoney(price, 'en')}`,
      ]) {
        const [first, second] = findFacts(text, today)
        assert.deepEqual([first?.value, parseAmount(second?.value ?? '')], [iso, price.amount], text)
      }
    }),
  )
})
