import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  italianDateForms,
  parseDay,
  writeEnglishDay,
  writeItalianDay,
} from '../../src/domain/text/calendar.ts'
import { anyText } from '../support/any-text.ts'

const days = Array.from({ length: 31 }, (_, i) => i + 1)

/** What stands before each form's number, where it begins with a consonant and where it begins with a vowel. */
const articles = {
  il: ['il ', "l'"],
  del: ['del ', "dell'"],
  dal: ['dal ', "dall'"],
  al: ['al ', "all'"],
  entro: ['entro il ', "entro l'"],
} as const

const spokenWithVowel = [8, 11]

for (const form of italianDateForms) {
  test(`«${form}» joins every one of the 31 days with its right article`, () => {
    for (const day of days) {
      const [before, elided] = articles[form]
      const number = day === 1 ? '1º' : String(day)
      assert.equal(
        writeItalianDay({ year: 2026, month: 3, day }, form, false),
        `${spokenWithVowel.includes(day) ? elided : before}${number} marzo`,
      )
    }
  })
}

test('both languages write the month in letters, in every month', () => {
  for (let month = 1; month <= 12; month++) {
    const day = { year: 2026, month, day: 5 }
    assert.match(writeItalianDay(day, 'il', true), /^il 5 [a-z]+ 2026$/)
    assert.match(writeEnglishDay(day, true), /^5 [A-Z][a-z]+ 2026$/)
  }
})

test('a date without its year leaves the year out in both languages', () => {
  const day = { year: 2026, month: 11, day: 8 }
  assert.equal(writeItalianDay(day, 'dal', false), "dall'8 novembre")
  assert.equal(writeEnglishDay(day, false), '8 November')
})

test('every real day is read as what it is', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const text = date.toISOString().slice(0, 10)
        const day = parseDay(text)
        assert.equal(day && [day.year, day.month, day.day].join('-'), text.split('-').map(Number).join('-'))
      },
    ),
  )
})

for (const text of [
  '',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '28/10/2026',
  '2026-1-1',
  '2026-10-28T00:00',
  ' 2026-10-28',
  '12026-10-28',
  '2026-10-00',
  '0050-10-28',
]) {
  test(`«${text}» is no day`, () => {
    assert.equal(parseDay(text), undefined)
  })
}

test('no text makes the reading of a day fail', () => {
  fc.assert(fc.property(anyText(), (text) => parseDay(text) === undefined))
})
