import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../../src/domain/message/answers.ts'
import { areOwnWordsOut, findGaps, tellsPromise } from '../../src/domain/message/findings.ts'
import { type Material, stages } from '../../src/domain/message/material.ts'
import { lineOf, materialWith, variantOf } from '../support/small-material.ts'

const today = '2026-11-12'

const umbrella = materialWith({
  questions: [
    { id: 'lost', kind: 'date', label: {} },
    { id: 'wanted', kind: 'date', label: {}, mayBeFuture: true },
    { id: 'colour', kind: 'text', label: {}, essential: true },
    { id: 'shape', kind: 'text', label: {} },
  ],
})

/** What somebody answers who has forgotten nothing. */
const full: Answers = {
  orderNumber: '404-1234567-7654321',
  item: 'Ombrello',
  orderDate: '2026-11-02',
  colour: 'rosso',
  fullName: 'Anna Rossi',
  country: 'IT',
  answerBy: '2026-11-20',
  lastCase: '123',
  lastDate: '2026-11-08',
  lastPromise: 'rimborso',
  lastPromiseBy: '2026-11-15',
}

const gaps = (changes: Answers, material: Material = umbrella): readonly string[] =>
  findGaps({ ...full, ...changes }, material, today).map(({ code, question }) => `${code} ${question}`)

test('who has answered everything is asked for nothing, at any stage and in any use', () => {
  for (const stage of stages)
    for (const form of ['chat', 'email', 'call']) assert.deepEqual(gaps({ stage, form }), [])
})

for (const [why, changes, codes] of [
  ['an order number is missing', { orderNumber: '' }, ['missing-order-number orderNumber']],
  ['the order number is too short to be one', { orderNumber: '12 34' }, ['missing-digits orderNumber']],
  ['the order number has another form', { orderNumber: '12345' }, ['missing-digits orderNumber']],
  ['an order number of a digital order', { orderNumber: 'd01-1234567-7654321' }, []],
  [
    'something stands before the digital order number',
    { orderNumber: 'x d01-1234567-7654321' },
    ['missing-digits orderNumber'],
  ],
  ['something stands behind it', { orderNumber: 'd01-1234567-7654321x' }, ['missing-digits orderNumber']],
  ['the item is missing', { item: ' ' }, ['missing-item item']],
  ['the order date is missing', { orderDate: '' }, ['missing-order-date orderDate']],
  ['an essential answer is missing', { colour: '' }, ['missing-detail colour']],
  ['a firm message has no date', { tone: 'firm', answerBy: '' }, ['missing-answer-by answerBy']],
  ['a clear message needs none', { tone: 'clear', answerBy: '' }, []],
  // Days.
  ['the order is of tomorrow', { orderDate: '2026-11-13', lost: '' }, ['missing-date-future orderDate']],
  ['the order is of today', { orderDate: today }, []],
  ['it was lost tomorrow', { lost: '2026-11-13' }, ['missing-date-future lost']],
  ['it was lost today', { lost: today }, []],
  ['it was lost before the order', { lost: '2026-11-01' }, ['missing-date-before-order lost']],
  ['it was lost on the day of the order', { lost: '2026-11-02' }, []],
  [
    'nobody knows when the order was, and it was lost long ago',
    { orderDate: '', lost: '2020-01-01' },
    ['missing-order-date orderDate'],
  ],
  ['what is wanted lies ahead', { wanted: '2027-01-01' }, []],
  ['what is no day is not compared', { lost: '9999' }, []],
  ['a day with space around it', { lost: ' 2026-11-13 ' }, ['missing-date-future lost']],
  ['what is wished lies behind', { answerBy: '2026-11-11' }, ['missing-date-past answerBy']],
  ['what is wished is today', { answerBy: today }, []],
  // Own words.
  ['own words stand in Italian alone', { ownIt: 'Ciao' }, ['missing-own-en ownEn']],
  ['own words stand in English alone', { ownEn: 'Hi' }, ['missing-own-it ownIt']],
  [
    'a machine wrote the English',
    { ownIt: 'Ciao', ownEn: 'Hi', ownEnMachine: 'yes' },
    ['language-machine ownEn'],
  ],
] as const) {
  test(`${why}: ${codes.join(', ') || 'nothing to say'}`, () => {
    assert.deepEqual(gaps(changes), codes)
  })
}

test('an e-mail and a call are signed, a chat is not', () => {
  assert.deepEqual(gaps({ fullName: '', form: 'chat' }), [])
  for (const form of ['email', 'call'])
    assert.deepEqual(gaps({ fullName: '', form }), ['missing-detail fullName'])
})

const money = (text: string, hides: Material['situation']['hides'] = []) =>
  materialWith({ hides, questions: [], lines: [lineOf('a', { variants: [variantOf(text)] })] })

for (const [why, amount, material, codes] of [
  ['a message that names no amount', '', money('x'), []],
  ['a message that names one', ' ', money('{amount}'), ['missing-amount amount']],
  ['an amount that can be read in two ways', '54.999', money('x'), ['missing-amount-check amount']],
  ['an amount that cannot be read', 'tanto', money('x'), ['missing-amount-check amount']],
  ['an amount', '54,99', money('x'), []],
  ['a situation that does not ask for it', 'tanto', money('{amount}', ['amount']), []],
] as const) {
  test(`${why}: ${codes.join(', ') || 'nothing to say'}`, () => {
    assert.deepEqual(gaps({ amount }, material), codes)
  })
}

test('an amount that only a remedy names is asked for, too', () => {
  const asks = [{ id: 'refund', label: {}, variants: [variantOf('{amount}')] }]
  assert.deepEqual(gaps({ amount: '' }, materialWith({ asks, questions: [] })), ['missing-amount amount'])
})

test('what a situation leaves out is not asked for; without an item, nor are order and day', () => {
  const of = (...hides: Material['situation']['hides']) =>
    findGaps({}, materialWith({ hides, questions: [] }), today).map(({ question }) => question)
  assert.deepEqual(of(), ['orderNumber', 'item', 'orderDate'])
  assert.deepEqual(of('orderNumber'), ['item', 'orderDate'])
  assert.deepEqual(of('item'), [])
  const hidden = materialWith({ hides: ['orderNumber'], questions: [] })
  assert.deepEqual(gaps({ orderNumber: 'x' }, hidden), [])
})

test('who tells of a broken promise at the first contact is asked for promise, day and case', () => {
  const material = materialWith({
    questions: [],
    lines: [lineOf('a', { variants: [variantOf('{lastPromise}')] })],
  })
  assert.equal(tellsPromise(material), true)
  assert.equal(tellsPromise(umbrella), false)
  const none = { lastPromise: '', lastDate: '', lastCase: '' }
  const asked = ['missing-detail lastPromise', 'missing-detail lastDate', 'missing-detail lastCase']
  assert.deepEqual(gaps(none, material), asked)
  assert.deepEqual(gaps(none), [])
})

for (const [stage, asked] of [
  ['followUp', ['lastCase', 'lastDate']],
  ['manager', []],
  ['formal', ['country']],
  ['recap', ['lastPromise', 'lastPromiseBy', 'lastCase']],
  ['thanks', []],
] as const) {
  test(`the stage ${stage} asks for ${asked.join(', ') || 'nothing more'}`, () => {
    const none = { lastCase: '', lastDate: '', lastPromise: '', lastPromiseBy: '', country: '' }
    assert.deepEqual(
      gaps({ stage, ...none }),
      asked.map((question) => `missing-detail ${question}`),
    )
  })
}

test('the case itself is asked for where it is told: at the first contact and in the complaint', () => {
  for (const stage of stages) {
    const isTold = stage === 'first' || stage === 'formal'
    assert.deepEqual(gaps({ stage, item: '', answerBy: '2026-11-20' }), isTold ? ['missing-item item'] : [])
  }
  assert.deepEqual(gaps({ stage: 'formal', answerBy: '' }), ['missing-answer-by answerBy'])
})

for (const [why, changes, codes] of [
  ['the contact was tomorrow', { lastDate: '2026-11-13' }, ['missing-date-future lastDate']],
  ['the contact was today', { lastDate: today }, []],
  ['the contact was before the order', { lastDate: '2026-11-01' }, ['missing-date-before-order lastDate']],
  ['the contact was on the day of the order', { lastDate: '2026-11-02' }, []],
  ['nobody knows when the order was', { lastDate: '2026-11-01', orderDate: '' }, []],
  [
    'the promise was for a day before the contact',
    { lastPromiseBy: '2026-11-07' },
    ['missing-date-before-contact lastPromiseBy'],
  ],
  ['the promise was for the same day', { lastPromiseBy: '2026-11-08' }, []],
  ['nobody knows when the contact was', { lastDate: '', lastPromiseBy: '2026-11-01' }, []],
] as const) {
  test(`when a manager is asked and ${why}: ${codes.join(', ') || 'nothing to say'}`, () => {
    assert.deepEqual(gaps({ stage: 'manager', ...changes }), codes)
    assert.deepEqual(gaps({ stage: 'first', ...changes, orderDate: full['orderDate'] ?? '' }), [])
  })
}

test('an agreement whose day has passed is none; today counts', () => {
  const over = ['missing-date-over lastPromiseBy']
  assert.deepEqual(gaps({ stage: 'recap', lastPromiseBy: '2026-11-11' }), over)
  assert.deepEqual(gaps({ stage: 'recap', lastPromiseBy: today }), [])
  assert.deepEqual(gaps({ stage: 'followUp', lastPromiseBy: '2026-11-11' }), [])
})

const own: Answers = { ownIt: 'È un regalo.', ownEn: 'It is a present.' }

test('own words that were written at another stage are worth a second look, once for both languages', () => {
  assert.deepEqual(gaps({ ...own, stage: 'followUp' }), ['missing-own-old ownIt'])
  assert.deepEqual(gaps({ ...own, ownIt: ' ', stage: 'followUp' }), [
    'missing-own-it ownIt',
    'missing-own-old ownEn',
  ])
  assert.deepEqual(gaps({ ...own, stage: 'followUp', ownStage: 'followUp' }), [])
  assert.deepEqual(gaps({ ...own, ownStage: 'followUp' }), ['missing-own-old ownIt'])
  assert.deepEqual(gaps({ stage: 'followUp' }), [])
})

test('an agreement and thanks leave out own words that were not written for them, and do not ask for a translation', () => {
  for (const stage of ['recap', 'thanks']) {
    assert.equal(areOwnWordsOut({ stage }), true)
    assert.equal(areOwnWordsOut({ stage, ownStage: stage }), false)
    assert.deepEqual(gaps({ ownIt: 'Ciao', stage }), ['missing-own-out ownIt'])
    assert.deepEqual(gaps({ ownIt: 'Ciao', stage, ownStage: stage }), ['missing-own-en ownEn'])
  }
  for (const stage of ['first', 'followUp', 'manager', 'formal'])
    assert.equal(areOwnWordsOut({ stage }), false)
})
