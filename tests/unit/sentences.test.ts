import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../../src/domain/message/answers.ts'
import { composeMessage, composeModel, joinPieces } from '../../src/domain/message/compose.ts'
import { type Material, stages } from '../../src/domain/message/material.ts'
import { lineOf as line, materialWith, variantOf as variant } from '../support/small-material.ts'

const today = '2026-11-22'

const said = (material: Material, answers: Answers = {}): string =>
  joinPieces(composeMessage(answers, material, today), 'it').replaceAll('\u00A0', ' ')

const saidOf = (sentence: string, answers: Answers): string =>
  said(materialWith({ lines: [line('a', { variants: [variant(sentence)] })] }), answers)

test('sentences are joined by a space and pieces by an empty line, in the order of their purposes', () => {
  const material = materialWith({
    lines: [
      line('b', { piece: 'closing' }),
      line('c', { piece: 'opening' }),
      line('d', { piece: 'closing' }),
      line('e', { piece: 'bot' }),
    ],
  })
  assert.equal(said(material), 'e\n\nc\n\nb d')
  assert.equal(joinPieces(composeMessage({}, material, today), 'en'), 'e.en\n\nc.en\n\nb.en d.en')
})

test("the situation's lines come first, and one with the name of a shared line stands in its place", () => {
  const own = [line('b', { variants: [variant('own')] }), line('c')]
  assert.equal(said(materialWith({ lines: own }, [line('a'), line('b'), line('d')])), 'c a own d')
})

test('a line stands in the stages that it names; one that names none, in the first', () => {
  const material = materialWith({
    matter: { it: '', en: '' },
    lines: [
      line('plain', { piece: 'opening' }),
      line('proof', { piece: 'proof' }),
      line('one', { stage: 'manager', piece: 'opening' }),
      line('two', { stage: ['recap', 'thanks'], piece: 'opening' }),
      line('fact'),
    ],
  })
  const byStage = stages.map((stage) => [stage, said(material, { stage, form: 'chat' })])
  assert.deepEqual(Object.fromEntries(byStage), {
    first: 'plain\n\nfact\n\nproof',
    followUp: '',
    manager: 'one',
    formal: 'fact\n\nproof',
    recap: 'two',
    thanks: 'two',
  })
})

test('later stages name the problem in one sentence, and do not tell it again', () => {
  const material = materialWith({ lines: [line('told')] })
  const byStage = stages.map((stage) => [stage, said(material, { stage })])
  assert.deepEqual(Object.fromEntries(byStage), {
    first: 'told',
    followUp: 'matter',
    manager: 'matter',
    formal: 'told',
    recap: 'matter',
    thanks: '',
  })
})

test('the remedy is asked for until it is agreed, and the law is named in the letter alone, before it', () => {
  const material = materialWith({
    matter: { it: '', en: '' },
    asks: [{ id: 'refund', label: {}, variants: [variant('ask')] }],
    grounds: [
      { id: 'law', country: 'IT', clause: { it: 'law', en: 'law.en' }, law: {}, checked: '2026-01-01' },
    ],
  })
  const byStage = stages.map((stage) => [stage, said(material, { stage, country: 'IT' })])
  assert.deepEqual(Object.fromEntries(byStage), {
    first: 'ask',
    followUp: 'ask',
    manager: 'ask',
    formal: 'law ask',
    recap: '',
    thanks: '',
  })
  assert.equal(said(material, { stage: 'formal' }), 'ask')
})

test('a line stands in the forms of use that it names; the line for the bot in a chat alone', () => {
  const material = materialWith({
    lines: [
      line('bot', { piece: 'bot', form: 'email' }),
      line('always'),
      line('chat', { form: 'chat' }),
      line('spoken', { form: ['call', 'email'] }),
    ],
  })
  assert.equal(said(material, { form: 'chat' }), 'bot\n\nalways chat')
  assert.equal(said(material, { form: 'email' }), 'always spoken')
  assert.equal(said(material, { form: 'call' }), 'always spoken')
})

test('of the ways to say a line the first is used whose strength, conditions and slots are all there', () => {
  const material = materialWith({
    lines: [
      line('a', {
        variants: [
          variant('firm', { tone: 'firm' }),
          variant('soft', { tone: ['gentle', 'clear'], if: { rain: 'yes' } }),
          variant('in {colour}'),
          variant('plain'),
        ],
      }),
    ],
  })
  assert.equal(said(material, { tone: 'firm', colour: 'rosso' }), 'firm')
  assert.equal(said(material, { tone: 'gentle', rain: 'yes' }), 'soft')
  assert.equal(said(material, { rain: 'yes' }), 'soft')
  assert.equal(said(material, { colour: 'rosso' }), 'in rosso')
  assert.equal(said(material), 'plain')
})

test('a sentence that lacks its words in one language is left out in both', () => {
  const half = line('a', { variants: [{ it: '', en: 'only English' }] })
  const other = line('b', { variants: [{ it: 'solo italiano', en: '' }] })
  const gap = line('c', { variants: [{ it: 'intera', en: '{colour}' }] })
  assert.deepEqual(composeMessage({}, materialWith({ lines: [half, other, gap] }), today), [])
})

test('a letter and a call may say it otherwise', () => {
  const spoken = { it: 'al telefono', en: 'on the phone' }
  const material = materialWith({
    lines: [
      line('a', { variants: [variant('chat', { voi: 'voi', letter: 'letter', spoken })] }),
      line('b', { variants: [variant('same')] }),
    ],
  })
  const both = (answers: Answers) =>
    (['it', 'en'] as const).map((language) => joinPieces(composeMessage(answers, material, today), language))
  assert.deepEqual(both({}), ['chat same', 'chat.en same.en'])
  assert.deepEqual(both({ form: 'email' }), ['chat same', 'chat.en same.en'])
  assert.deepEqual(both({ form: 'call' }), ['al telefono same', 'on the phone same.en'])
  assert.deepEqual(both({ stage: 'formal' }), ['voi same', 'letter same.en'])
  assert.deepEqual(both({ stage: 'formal', form: 'call' }), ['voi same', 'letter same.en'])
})

for (const [sentence, answers, words] of [
  ['{subject}!', {}, 'Ombrello!'],
  ['{colour}.', { colour: 'Giulia R.' }, 'Giulia R.'],
  ['{colour}. Poi', { colour: 'Giulia R.' }, 'Giulia R. Poi'],
  ['Ecco... poi', {}, 'Ecco... poi'],
  ['{colour}', { colour: 'v1..2' }, 'v1..2'],
  ['{colour} e {colour}', { colour: 'rosso' }, 'rosso e rosso'],
  ['{colour:spelled}', { colour: 'Ab' }, 'A come Ancona, B come Bologna'],
  ['{amount}', { amount: '39,90', amountCurrency: 'GBP' }, '39,90 £'],
  ['{lost:dal}', { lost: '2025-11-08' }, "dall'8 novembre 2025"],
  ['{lost:Dal}', { lost: '2025-11-08' }, "Dall'8 novembre 2025"],
  ['{lost}', { lost: '2025-11-09' }, 'il 9 novembre 2025'],
  ['{lost:sopra}', { lost: '2025-11-09' }, 'il 9 novembre 2025'],
  ['{lost:Sopra}', { lost: '2025-11-09' }, 'Il 9 novembre 2025'],
  ['{nothing}', { nothing: 'x' }, ''],
] as const) {
  test(`«${sentence}» becomes «${words}»`, () => {
    assert.equal(saidOf(sentence, answers), words)
  })
}

test('English dates have neither article nor form', () => {
  const material = materialWith({ lines: [line('a', { variants: [{ it: 'x', en: '{lost:Dal}, {lost}' }] })] })
  const pieces = composeMessage({ lost: '2025-10-09' }, material, today)
  assert.equal(joinPieces(pieces, 'en'), '9 October 2025, 9 October 2025')
})

test('a situation may ask for its remedy and name its problem in words of its own', () => {
  const material = materialWith({
    asks: [{ id: 'refund', label: {}, variants: [variant('ask')] }],
    lines: [
      line('ask', { piece: 'request', variants: [variant('own ask')] }),
      line('matter', { stage: 'manager', variants: [variant('own matter')] }),
    ],
  })
  assert.equal(said(material), 'own ask')
  assert.equal(said(material, { stage: 'manager' }), 'own matter\n\nask')
})

test('the order date has its year; other dates only where they do not all share it', () => {
  const dates = '{orderDate:il}, {lost:il}, {answerBy:il}'
  const of = (orderDate: string, lost: string, answerBy: string) =>
    saidOf(dates, { orderDate, lost, answerBy })
  assert.equal(
    of('2026-10-02', '2026-10-05', '2026-11-30'),
    'il 2 ottobre 2026, il 5 ottobre, il 30 novembre',
  )
  assert.equal(
    of('2026-10-02', ' 2026-10-05', '2027-01-03'),
    'il 2 ottobre 2026, il 5 ottobre 2026, il 3 gennaio 2027',
  )
})

test('without an order date, this year goes without saying in a chat and on the phone, and is written in what is kept', () => {
  const lost = '2026-10-05'
  for (const form of ['chat', 'call']) assert.equal(saidOf('{lost:il}', { lost, form }), 'il 5 ottobre')
  assert.equal(saidOf('{lost:il}', { lost, form: 'email' }), 'il 5 ottobre 2026')
  assert.equal(saidOf('{lost:il}', { lost: '2025-10-05', form: 'chat' }), 'il 5 ottobre 2025')
  assert.equal(
    saidOf('{lost:il}, {answerBy:il}', { lost, answerBy: '2027-01-03' }),
    'il 5 ottobre 2026, il 3 gennaio 2027',
  )
})

test('what is no date does not change how dates are written', () => {
  const answers = { orderDate: '2026-10-02', lost: '2026-10-05', colour: '2025-01-01', size: '2025-13-01' }
  assert.equal(saidOf('{lost:il}', { ...answers, elsewhere: '2024-01-01' }), 'il 5 ottobre')
})

test('a model message has a blank for what every case asks and what this one needs, and leaves out the rest', () => {
  const forms = ['il', 'del', 'dal', 'al', 'Entro', 'x'].map((form) => `orderDate:${form}`)
  const slots = ['colour', 'lost', 'orderNumber', ...forms, 'amount', 'item']
  const material = materialWith({
    hides: ['item'],
    questions: [
      { id: 'colour', kind: 'text', label: {}, essential: true },
      { id: 'lost', kind: 'date', label: {} },
    ],
    lines: slots.map((slot) => line(slot, { variants: [variant(`{${slot}}`)] })),
  })
  const pieces = composeModel(material, 'clear')
  const dates = 'il ________ del ________ dal ________ al ________ Entro il ________ ________'
  assert.equal(joinPieces(pieces, 'it'), `________ ________ ${dates} ________`)
  assert.equal(joinPieces(pieces, 'en'), Array.from({ length: 9 }, () => '________.en').join(' '))
  const item = materialWith({
    hides: ['amount', 'orderDate'],
    lines: [line('a', { variants: [variant('{item}')] })],
  })
  assert.equal(joinPieces(composeModel(item, 'clear'), 'it'), '________')
})

test('a model message is said in the strength that was asked for', () => {
  const material = materialWith({
    lines: [line('a', { variants: [variant('firm', { tone: 'firm' }), variant('else')] })],
  })
  assert.equal(joinPieces(composeModel(material, 'firm'), 'it'), 'firm')
  assert.equal(joinPieces(composeModel(material, 'gentle'), 'it'), 'else')
})
