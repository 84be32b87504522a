import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answers } from '../../src/domain/message/answers.ts'
import { composeMessage } from '../../src/domain/message/compose.ts'
import { groundOf } from '../../src/domain/message/grounds.ts'
import {
  countries,
  type LegalGround,
  type Material,
  stages,
  type Term,
} from '../../src/domain/message/material.ts'
import { anyText } from '../support/any-text.ts'
import { materialOf, materials, ordinaryAnswers } from '../support/material.ts'

const today = '2026-11-22'

const ground = (id: string, changes: Partial<LegalGround> = {}): LegalGround => ({
  id,
  country: 'IT',
  clause: { it: `Legge ${id}.`, en: `Law ${id}.` },
  law: { it: id, en: id },
  checked: today,
  ...changes,
})

/** A real situation (delivered, broke, fault, manual), with invented laws. */
const materialWith = (...grounds: readonly LegalGround[]): Material => {
  const material = materialOf('broke-after-months')
  return { ...material, situation: { ...material.situation, grounds } }
}

const namedIn = (material: Material, answers: Answers, on = today) => groundOf(answers, material, on)?.id

test('a complaint names the law of the country that was answered, and of no other', () => {
  const material = materialWith(...countries.map((country) => ground(`law-${country}`, { country })))
  for (const country of countries) assert.equal(namedIn(material, { country }), `law-${country}`)
})

for (const country of ['', 'FR', 'it', 'Italia', '__proto__', 'constructor']) {
  test(`where the country is «${country}» no law is named`, () => {
    for (const material of materials) {
      assert.equal(groundOf(ordinaryAnswers(material, { country }), material, today), undefined)
    }
  })
}

test('without a country, and for one whose law we have not read, every situation stays silent', () => {
  for (const material of materials) {
    assert.equal(groundOf({}, material, today), undefined)
    assert.equal(groundOf({ country: 'other' }, material, today), undefined)
  }
})

/** Says for a term from delivery until the fault whether the law is still named. */
const isNamed = (term: Omit<Term, 'from' | 'to'>, delivered: string, broke: string): boolean => {
  const material = materialWith(ground('a', { notAfter: { from: 'delivered', to: 'broke', ...term } }))
  return namedIn(material, { country: 'IT', delivered, broke }) !== undefined
}

for (const [term, from, last, next] of [
  [{ months: 24 }, '2024-11-08', '2026-11-08', '2026-11-09'],
  [{ months: 12 }, '2025-12-31', '2026-12-31', '2027-01-01'],
  [{ months: 25 }, '2024-10-01', '2026-11-01', '2026-11-02'],
  [{ days: 14 }, '2026-02-20', '2026-03-06', '2026-03-07'],
  [{ days: 14 }, '2024-02-20', '2024-03-05', '2024-03-06'],
  [{ days: 30 }, '2026-12-15', '2027-01-14', '2027-01-15'],
  [{ months: 1, days: 1 }, '2026-01-10', '2026-02-11', '2026-02-12'],
  // A year later there is no 29 February: the term ends on the first of the next month.
  [{ months: 24 }, '2024-02-29', '2026-03-01', '2026-03-02'],
  [{ months: 48 }, '2024-02-29', '2028-02-29', '2028-03-01'],
  [{ months: 24 }, '2022-02-28', '2024-02-28', '2024-02-29'],
  // No more than one day in the reader's favour, however short the month is.
  [{ months: 6 }, '2025-08-31', '2026-03-01', '2026-03-02'],
  [{ months: 25 }, '2024-01-31', '2026-03-01', '2026-03-02'],
  [{ months: 6 }, '2026-03-31', '2026-10-01', '2026-10-02'],
] as const) {
  test(`a term of ${JSON.stringify(term)} from ${from} still counts on ${last}, and no longer on ${next}`, () => {
    assert.equal(isNamed(term, from, last), true)
    assert.equal(isNamed(term, from, next), false)
  })
}

const isoDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a term that has passed on one day has passed on every later one', () => {
  const term = fc.record({ months: fc.nat({ max: 61 }), days: fc.nat({ max: 60 }) })
  fc.assert(
    fc.property(term, isoDay, isoDay, isoDay, (each, from, one, other) => {
      const [earlier, later] = [one, other].sort()
      if (isNamed(each, from, later ?? '')) assert.equal(isNamed(each, from, earlier ?? ''), true)
    }),
  )
})

test('a term that begins where it ends has never passed', () => {
  fc.assert(fc.property(isoDay, (day) => isNamed({ days: 1 }, day, day)))
})

test('a term up to today is judged by the day that is given', () => {
  const material = materialWith(
    ground('a', { notAfter: { from: 'delivered', to: 'today', days: 14 } }),
    ground('b'),
  )
  const answers = { country: 'IT', delivered: '2026-11-08' }
  assert.equal(namedIn(material, answers, '2026-11-22'), 'a')
  assert.equal(namedIn(material, answers, '2026-11-23'), 'b')
  assert.equal(namedIn(material, answers, 'someday'), 'a')
})

test('a date that is missing or does not exist takes no right away', () => {
  assert.equal(isNamed({ months: 24 }, '', '2026-11-08'), true)
  assert.equal(isNamed({ months: 24 }, '2020-11-08', ''), true)
  assert.equal(isNamed({ months: 24 }, '2020-02-30', '2026-11-08'), true)
})

for (const [what, condition, answers, holds] of [
  ['a choice that was made', { fault: 'dead' }, { fault: 'dead' }, true],
  ['another choice', { fault: 'dead' }, { fault: 'stops' }, false],
  ['one of several choices', { fault: ['dead', 'stops'] }, { fault: 'stops' }, true],
  ['none of several choices', { fault: ['dead', 'stops'] }, { fault: 'broken' }, false],
  ['no choice', { fault: 'dead' }, {}, false],
  ['a choice that nobody offers', { fault: 'melted' }, { fault: 'melted' }, false],
  ['a tick', { manual: 'yes' }, { manual: 'yes' }, true],
  ['a tick that was taken away', { manual: 'yes' }, { manual: '' }, false],
  ['the seller', { soldBy: 'amazon' }, { soldBy: 'amazon' }, true],
  ['the remedy', { ask: 'refund' }, { ask: 'refund' }, true],
  ['two answers', { manual: 'yes', soldBy: 'seller' }, { manual: 'yes', soldBy: 'seller' }, true],
  ['one of two answers', { manual: 'yes', soldBy: 'seller' }, { manual: 'yes' }, false],
] as const) {
  test(`a law with a condition is ${holds ? '' : 'not '}named for ${what}`, () => {
    const material = materialWith(ground('a', { if: condition }))
    assert.equal(namedIn(material, { country: 'IT', ...answers }), holds ? 'a' : undefined)
  })
}

test('a law with an exception is named until the exception is answered', () => {
  const material = materialWith(ground('a', { unless: { manual: 'yes' } }), ground('b'))
  assert.equal(namedIn(material, { country: 'IT' }), 'a')
  assert.equal(namedIn(material, { country: 'IT', manual: '' }), 'a')
  assert.equal(namedIn(material, { country: 'IT', manual: 'yes' }), 'b')
  const both = materialWith(ground('a', { if: { fault: 'dead' }, unless: { manual: 'yes' } }))
  assert.equal(namedIn(both, { country: 'IT', fault: 'dead' }), 'a')
  assert.equal(namedIn(both, { country: 'IT', fault: 'dead', manual: 'yes' }), undefined)
})

test('of several laws that fit the first is named', () => {
  const material = materialWith(
    ground('elsewhere', { country: 'UK' }),
    ground('special', { if: { fault: 'dead' } }),
    ground('general'),
  )
  assert.equal(namedIn(material, { country: 'IT', fault: 'dead' }), 'special')
  assert.equal(namedIn(material, { country: 'IT' }), 'general')
})

test('a formal complaint states the law in both languages, and no other stage does', () => {
  for (const material of materials) {
    for (const country of countries) {
      const answers = ordinaryAnswers(material, { country })
      const law = groundOf(answers, material, today)
      for (const stage of stages) {
        const pairs = composeMessage({ ...answers, stage }, material, today).flatMap(
          ({ sentences }) => sentences,
        )
        assert.deepEqual(
          pairs.filter(({ id }) => id === 'ground'),
          stage === 'formal' && law ? [{ id: 'ground', ...law.clause }] : [],
        )
      }
    }
  }
})

test('whatever is typed, a law is named for the country or none is', () => {
  const ids = ['country', 'soldBy', 'ask', 'orderDate', 'delivered', 'arrived', 'broke', 'charged']
  const answers = fc.dictionary(
    fc.constantFrom(...ids),
    fc.oneof(anyText(20), isoDay, fc.constantFrom(...countries)),
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...materials.map(({ situation }) => situation.id)),
      answers,
      anyText(12),
      (id, each, on) => {
        const law = groundOf(each, materialOf(id), on)
        if (law) assert.equal(law.country, each['country'])
      },
    ),
  )
})
