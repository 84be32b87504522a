import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answers } from '../../src/domain/message/answers.ts'
import { findGaps } from '../../src/domain/message/findings.ts'
import { en } from '../../src/i18n/en.ts'
import { anyText } from '../support/any-text.ts'
import { materialOf, materials, ordinaryAnswers } from '../support/material.ts'

/** The day on which these tests take place; it lies between what happened and the wished answer in ordinary cases. */
const today = '2026-11-12'

const codesOf = (answers: Answers, id = 'never-arrived') =>
  findGaps(answers, materialOf(id), today).map(({ code, question }) => `${code} ${question}`)

for (const material of materials) {
  test(`${material.situation.id}: with everything answered nothing is missing`, () => {
    for (const tone of ['gentle', 'clear', 'firm']) {
      assert.deepEqual(findGaps(ordinaryAnswers(material, { tone }), material, today), [])
    }
  })

  test(`${material.situation.id}: an empty form is told what support will ask for, and never what this case hides`, () => {
    const { hides, questions } = material.situation
    const asked = findGaps({}, material, today).map(({ question }) => question)
    for (const hidden of hides) assert.equal(asked.includes(hidden), false)
    for (const { id, essential } of questions) assert.equal(asked.includes(id), essential === true)
  })
}

test('nobody is asked for the number of a case that a seller never gave', () => {
  const answers = { ...ordinaryAnswers(materialOf('never-arrived')), stage: 'followUp', lastCase: '' }
  assert.ok(codesOf({ ...answers, soldBy: 'amazon' }).includes('missing-detail lastCase'))
  assert.equal(codesOf({ ...answers, soldBy: 'sellerShips' }).includes('missing-detail lastCase'), false)
  assert.ok(codesOf({}, 'broken-promise').includes('missing-detail lastCase'))
  assert.equal(
    codesOf({ soldBy: 'sellerShips' }, 'broken-promise').includes('missing-detail lastCase'),
    false,
  )
})

test('who had no reply is asked for no number of a case; an agreement still needs it', () => {
  const answers = { ...ordinaryAnswers(materialOf('never-arrived')), lastSilent: 'yes', lastCase: '' }
  assert.equal(codesOf({ ...answers, stage: 'followUp' }).includes('missing-detail lastCase'), false)
  assert.ok(codesOf({ ...answers, stage: 'recap' }).includes('missing-detail lastCase'))
})

test('a draft without order number, item and date asks for the three of them', () => {
  const answers = ordinaryAnswers(materialOf('never-arrived'), {
    orderNumber: '',
    item: ' ',
    orderDate: '2026-02-30',
  })
  assert.deepEqual(codesOf(answers), [
    'missing-order-number orderNumber',
    'missing-item item',
    'missing-order-date orderDate',
  ])
})

for (const [orderNumber, isUsual] of [
  ['404-1234567-7654321', true],
  [' 404-1234567-7654321 ', true],
  ['d01-1234567-7654321', true],
  ['404-1234567-765432', false],
  ['40412345677654321', true],
  ['Ordine n. 404 1234567 7654321', true],
  ['la lampada', false],
] as const) {
  test(`the order number «${orderNumber}» is ${isUsual ? 'left alone' : 'worth a second look'}`, () => {
    const codes = codesOf(ordinaryAnswers(materialOf('never-arrived'), { orderNumber }))
    assert.deepEqual(codes, isUsual ? [] : ['missing-digits orderNumber'])
  })
}

test('a firm message without a date is told that it works best with one, the others are not', () => {
  const material = materialOf('never-arrived')
  assert.deepEqual(codesOf(ordinaryAnswers(material, { tone: 'firm', answerBy: '' })), [
    'missing-answer-by answerBy',
  ])
  assert.deepEqual(codesOf(ordinaryAnswers(material, { tone: 'clear', answerBy: '' })), [])
})

test('own words in one language ask for the other one', () => {
  const material = materialOf('never-arrived')
  assert.deepEqual(codesOf(ordinaryAnswers(material, { ownIt: 'Ciao' })), ['missing-own-en ownEn'])
  assert.deepEqual(codesOf(ordinaryAnswers(material, { ownEn: 'Hi' })), ['missing-own-it ownIt'])
  assert.deepEqual(codesOf(ordinaryAnswers(material, { ownIt: 'Ciao', ownEn: 'Hi' })), [])
})

for (const [amount, codes] of [
  ['', ['missing-amount amount']],
  ['tanto', ['missing-amount-check amount']],
  ['54.999', ['missing-amount-check amount']],
  ['£54.99', []],
] as const) {
  test(`the amount «${amount}» is ${codes.length === 0 ? 'taken as it is' : 'worth a word'}`, () => {
    assert.deepEqual(codesOf(ordinaryAnswers(materialOf('never-arrived'), { amount })), codes)
  })
}

for (const [what, answers, codes] of [
  [
    'an order placed tomorrow',
    { orderDate: '2026-11-13' },
    ['missing-date-future orderDate', 'missing-date-before-order expected'],
  ],
  [
    'a delivery due before the order',
    { orderDate: '2026-11-03', expected: '2026-10-10' },
    ['missing-date-before-order expected'],
  ],
  ['a delivery that was due next week', { expected: '2026-11-18' }, ['missing-date-future expected']],
  ['an answer wished for by yesterday', { answerBy: '2026-11-11' }, ['missing-date-past answerBy']],
  ['an answer wished for by today', { answerBy: today }, []],
] as const) {
  test(`${what} ${codes.length === 0 ? 'is fine' : 'is worth a second look'}`, () => {
    assert.deepEqual(codesOf(ordinaryAnswers(materialOf('never-arrived'), answers)), codes)
  })
}

/** What a stage asks for, with the case told and nothing about the correspondence answered. */
const stageCodes = (stage: string, answers: Answers = {}) =>
  codesOf(ordinaryAnswers(materialOf('never-arrived'), { stage, ...answers }))

test('a formal complaint asks for the country, whose law it names, for a date and for the name below it', () => {
  assert.deepEqual(stageCodes('formal', { answerBy: '' }), [
    'missing-answer-by answerBy',
    'missing-detail country',
    'missing-detail fullName',
  ])
  for (const tone of ['gentle', 'clear', 'firm']) {
    assert.deepEqual(stageCodes('formal', { tone, country: 'IT', fullName: 'Anna Rossi' }), [])
  }
})

test('a formal complaint tells the case again, so it asks for what the first message asks for', () => {
  for (const material of materials) {
    const first = findGaps({ stage: 'first', tone: 'firm' }, material, today)
    const formal = findGaps({ stage: 'formal' }, material, today)
    assert.deepEqual(formal.slice(0, first.length), first)
  }
})

for (const country of ['France', '__proto__']) {
  test(`the country «${country}» is none of those that can be chosen`, () => {
    assert.deepEqual(stageCodes('formal', { country, fullName: 'Anna Rossi' }), ['missing-detail country'])
  })
}

for (const [form, isAsked] of [
  ['chat', false],
  ['email', true],
  ['call', true],
] as const) {
  test(`the name is ${isAsked ? '' : 'not '}asked for where the message is used as: ${form}`, () => {
    for (const stage of ['first', 'manager', 'thanks']) {
      assert.deepEqual(stageCodes(stage, { form }), isAsked ? ['missing-detail fullName'] : [])
      assert.deepEqual(stageCodes(stage, { form, fullName: 'Anna Rossi' }), [])
    }
  })
}

for (const [stage, codes] of [
  ['first', []],
  ['followUp', ['missing-detail lastCase', 'missing-detail lastDate']],
  ['manager', []],
  ['recap', ['missing-detail lastPromise', 'missing-detail lastPromiseBy', 'missing-detail lastCase']],
  ['thanks', []],
] as const) {
  test(`the stage ${stage} asks for what it cannot do well without, and for no more`, () => {
    assert.deepEqual(stageCodes(stage), codes)
    const told = {
      lastCase: '123456789',
      lastDate: '2026-11-08',
      lastPromise: 'un rimborso',
      lastPromiseBy: '2026-11-20',
    }
    assert.deepEqual(stageCodes(stage, told), [])
  })
}

test('who writes again is not asked for the case a second time', () => {
  for (const material of materials)
    for (const stage of ['manager', 'thanks']) assert.deepEqual(findGaps({ stage }, material, today), [])
})

test('a contact cannot have been tomorrow, but the first message does not look at it', () => {
  const tomorrow = { lastDate: '2026-11-13', lastCase: '1', lastPromise: 'a', lastPromiseBy: '2026-11-20' }
  for (const stage of ['followUp', 'manager', 'recap', 'thanks']) {
    assert.deepEqual(stageCodes(stage, tomorrow), ['missing-date-future lastDate'])
    assert.deepEqual(stageCodes(stage, { ...tomorrow, lastDate: today }), [])
  }
  assert.deepEqual(stageCodes('first', tomorrow), [])
})

const bothOwn: Answers = { ownIt: 'È un regalo.', ownEn: 'It is a present.' }

for (const language of ['ownIt', 'ownEn']) {
  const mark = `${language}Machine`
  test(`a machine's translation into ${language} is worth a second look until somebody changes it`, () => {
    const material = materialOf('never-arrived')
    assert.deepEqual(codesOf(ordinaryAnswers(material, { ...bothOwn, [mark]: 'yes' })), [
      `language-machine ${language}`,
    ])
    for (const changed of ['', 'no'])
      assert.deepEqual(codesOf(ordinaryAnswers(material, { ...bothOwn, [mark]: changed })), [])
  })

  test(`where nothing stands any more in ${language}, no machine is to blame`, () => {
    const answers = ordinaryAnswers(materialOf('never-arrived'), {
      ...bothOwn,
      [language]: '',
      [mark]: 'yes',
    })
    assert.equal(codesOf(answers).includes(`language-machine ${language}`), false)
  })
}

test('whatever is typed, the findings are codes that have words', () => {
  const answers = fc.dictionary(fc.string(), anyText(), { noNullPrototype: true })
  fc.assert(
    fc.property(fc.constantFrom(...materials.map(({ situation }) => situation.id)), answers, (id, each) => {
      for (const { code } of findGaps(each, materialOf(id), today)) assert.ok(en.message.finding[code])
    }),
  )
})
