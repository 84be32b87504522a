import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answers,
  askOf,
  currencyOf,
  formOf,
  readAnswer,
  stageOf,
  toneOf,
} from '../../src/domain/message/answers.ts'
import { holdsFor, textAnswer } from '../../src/domain/message/conditions.ts'
import type { Material } from '../../src/domain/message/material.ts'
import { materialWith } from '../support/small-material.ts'

const plain = materialWith({})

const read = (id: string, typed: string, material: Material = plain) =>
  readAnswer(id, { [id]: typed }, material)

const text = (words: string) => ({ kind: 'text', text: words })

for (const [id, typed, value] of [
  ['item', ' Una\n lampada ', text('Una lampada')],
  ['item', ' ', undefined],
  ['item', '\u200D', undefined],
  ['ownIt', 'Una\nlampada', text('Una\nlampada')],
  ['orderDate', ' 2026-10-28 ', { kind: 'date', day: { year: 2026, month: 10, day: 28 } }],
  ['orderDate', 'ieri', undefined],
  ['amount', '39,90', { kind: 'money', money: { amount: 39.9, currency: 'EUR' } }],
  ['amount', 'molto', undefined],
  ['soldBy', 'seller', text('seller')],
  ['soldBy', 'nobody', undefined],
  ['country', 'UK', text('UK')],
  ['ownStage', 'recap', text('recap')],
  ['lastSilent', 'yes', text('yes')],
  ['lastSilent', 'no', undefined],
  ['orderNumber', '40412345677654321', text('404-1234567-7654321')],
  ['orderNumber', 'n. 404 1234567 7654321!', text('404-1234567-7654321')],
  ['orderNumber', 'x404\u20101234567-7654321', text('x404\u20101234567-7654321')],
  ['orderNumber', '1404-1234567-7654321', text('1404-1234567-7654321')],
  ['orderNumber', '404-1234567-76543210', text('404-1234567-76543210')],
  ['orderNumber', '12345', text('12345')],
  ['orderNumber', '1234', undefined],
  ['orderNumber', 'non lo so', undefined],
  ['colour', ' rosso ', text('rosso')],
  ['lost', '2026-10-28', { kind: 'date', day: { year: 2026, month: 10, day: 28 } }],
  ['rain', 'yes', text('yes')],
  ['rain', 'no', undefined],
  ['size', 'small', text('small')],
  ['size', 'large', undefined],
  ['elsewhere', 'x', undefined],
] as const) {
  test(`«${typed}» as ${id} is ${value ? JSON.stringify(value) : 'no answer'}`, () => {
    assert.deepEqual(read(id, typed), value)
  })
}

test('a question that the situation leaves out has no answer, whatever stands in it', () => {
  assert.equal(read('item', 'Lampada', materialWith({ hides: ['item'] })), undefined)
  assert.deepEqual(read('amount', '3', materialWith({ hides: ['item'] }))?.kind, 'money')
})

test('only what was answered counts, not what every object has', () => {
  const inherited: Answers = Object.create({ item: 'Lampada', colour: 'rosso' })
  for (const id of ['item', 'colour']) assert.equal(readAnswer(id, inherited, plain), undefined)
  const odd = materialWith({ questions: [{ id: 'toString', kind: 'text', label: {} }] })
  assert.equal(readAnswer('toString', {}, odd), undefined)
})

test('a choice without options takes no answer', () => {
  const odd = materialWith({ questions: [{ id: 'size', kind: 'choice', label: {} }] })
  assert.equal(read('size', 'small', odd), undefined)
})

test('the currency is the one that was typed, else the one that was chosen, else the euro', () => {
  assert.equal(currencyOf({ amount: '£3', amountCurrency: 'USD' }, 'amount'), 'GBP')
  assert.equal(currencyOf({ amount: '$3', amountCurrency: 'CAD' }, 'amount'), 'CAD')
  assert.equal(currencyOf({ amount: '3', amountCurrency: 'USD' }, 'amount'), 'USD')
  assert.equal(currencyOf({ amountCurrency: 'GBP' }, 'amount'), 'GBP')
  assert.equal(currencyOf({ amount: '3', amountCurrency: 'LIT' }, 'amount'), 'EUR')
  assert.equal(currencyOf({}, 'amount'), 'EUR')
})

test('what was not chosen, or is nothing that can be, has its usual value', () => {
  for (const chosen of [{}, { tone: 'loud', stage: 'last', form: 'fax' }]) {
    assert.deepEqual([toneOf(chosen), stageOf(chosen), formOf(chosen)], ['clear', 'first', 'chat'])
  }
  const chosen = { tone: 'gentle', stage: 'recap', form: 'call' }
  assert.deepEqual([toneOf(chosen), stageOf(chosen), formOf(chosen)], ['gentle', 'recap', 'call'])
  assert.equal(formOf({ stage: 'formal', form: 'call' }), 'email')
})

test('a remedy that is not offered here is none: the first one is asked for', () => {
  const asks = ['refund', 'repair'].map((id) => ({ id, label: {}, variants: [] }))
  const material = materialWith({ asks })
  assert.equal(askOf({ ask: 'repair' }, material)?.id, 'repair')
  for (const answers of [{}, { ask: 'moon' }]) assert.equal(askOf(answers, material)?.id, 'refund')
  assert.equal(askOf({ ask: 'repair' }, plain), undefined)
})

test('conditions compare answers, the remedy, the stage, and whether anything was promised', () => {
  const of = (answers: Answers, material: Material = plain) => textAnswer(answers, material)
  assert.equal(of({ colour: ' rosso ' })('colour'), 'rosso')
  assert.equal(of({ lost: '2026-10-28' })('lost'), undefined)
  assert.equal(of({ stage: 'recap' })('stage'), 'recap')
  assert.equal(of({ ask: 'x' }, materialWith({ asks: [{ id: 'a', label: {}, variants: [] }] }))('ask'), 'a')
  assert.equal(of({ ask: 'x' })('ask'), undefined)
  assert.equal(of({ lastPromise: 'un rimborso' })('promised'), 'yes')
  assert.equal(of({ lastPromiseBy: '2026-10-28' })('promised'), 'yes')
  assert.equal(of({ promised: 'yes' })('promised'), undefined)
})

test('a condition holds when all that it names is answered so; no condition always holds', () => {
  const answered = (id: string) => ({ one: 'a', two: 'b' })[id]
  assert.equal(holdsFor(undefined, answered), true)
  assert.equal(holdsFor({}, answered), true)
  assert.equal(holdsFor({ one: 'a', two: ['b', 'c'] }, answered), true)
  assert.equal(holdsFor({ one: 'a', two: ['c'] }, answered), false)
  assert.equal(holdsFor({ one: 'ab' }, answered), false)
  assert.equal(holdsFor({ three: 'a' }, answered), false)
})
