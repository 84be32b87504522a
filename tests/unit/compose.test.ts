import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answers } from '../../src/domain/message/answers.ts'
import {
  blank,
  composeMessage,
  composeModel,
  joinPieces,
  type Piece,
} from '../../src/domain/message/compose.ts'
import { type Material, purposes, type Question, tones } from '../../src/domain/message/material.ts'
import { cleanLine, cleanText } from '../../src/domain/text/clean.ts'
import { anyText } from '../support/any-text.ts'
import { lastContact, materialOf, materials, ordinaryAnswers } from '../support/material.ts'
import { breachesOfMessage } from '../support/message-rules.ts'

const today = '2026-11-22'

/** What a chat always has. */
const chatPurposes = purposes.filter((purpose) =>
  ['bot', 'opening', 'facts', 'request', 'closing'].includes(purpose),
)

const textOf = (pieces: readonly Piece[]): string =>
  `${joinPieces(pieces, 'it')}\n${joinPieces(pieces, 'en')}`

const pairsOf = (pieces: readonly Piece[]) => pieces.flatMap(({ sentences }) => sentences)

test('the twelve commonest situations have their sentences', () => {
  assert.equal(materials.length >= 12, true)
})

for (const material of materials) {
  const { id, asks } = material.situation
  for (const tone of tones) {
    test(`${id}: a ${tone} message stands for every remedy, full or with nothing answered yet`, () => {
      for (const { id: ask } of asks) {
        const full = composeMessage(ordinaryAnswers(material, { tone, ask }), material, today)
        const bare = composeMessage({ situation: id, tone, ask }, material, today)
        assert.deepEqual(breachesOfMessage(full), [])
        assert.deepEqual(breachesOfMessage(bare), [])
        for (const pieces of [full, bare]) {
          assert.deepEqual(
            pieces.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'proof'),
            chatPurposes,
            'bot, opening, facts, request and closing always have something to say',
          )
          assert.ok(
            pairsOf(pieces).some((pair) => pair.id === 'ask'),
            'the remedy is asked for',
          )
        }
      }
    })
  }

  test(`${id}: each remedy and each strength has words of its own`, () => {
    const requests = asks.flatMap(({ id: ask }) =>
      tones.map((tone) => {
        const pairs = pairsOf(composeMessage(ordinaryAnswers(material, { tone, ask }), material, today))
        return pairs.find((pair) => pair.id === 'ask')?.it
      }),
    )
    assert.equal(new Set(requests).size, asks.length * tones.length)
  })

  test(`${id}: the line for the bot is short and greets nobody`, () => {
    const [bot] = composeMessage({}, material, today)
    assert.equal(bot?.purpose, 'bot')
    for (const { it, en } of bot.sentences) {
      assert.equal(it.length <= 90 && en.length <= 90, true, it)
      assert.doesNotMatch(`${it} ${en}`, /buongiorno|hello/i)
    }
  })

  test(`${id}: the model message has blanks to fill by hand, and no open slot`, () => {
    for (const tone of tones) {
      const pieces = composeModel(material, tone)
      assert.deepEqual(
        breachesOfMessage(pieces).filter((breach) => !breach.includes('characters')),
        [],
      )
      for (const { it, en } of pairsOf(pieces)) {
        assert.equal(it.split(blank).length, en.split(blank).length, `${it} ≠ ${en}`)
      }
      assert.ok(textOf(pieces).includes(blank))
    }
  })
}

const hostile = fc.oneof(
  anyText(40),
  fc.constantFrom(
    '{orderNumber}',
    '{item:il}',
    '$&',
    '$1',
    "$'",
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'undefined',
    'NaN',
    '\u202E',
    '\n\n',
    '   ',
    '»«"\'',
    '9'.repeat(400),
  ),
)

/** Situations by id, so that a counterexample can be read. */
const someId = fc.constantFrom(...materials.map(({ situation }) => situation.id))

const questionIds = (material: Material): readonly string[] => [
  ...['orderNumber', 'item', 'orderDate', 'amount', 'amountCurrency', 'answerBy', 'ownIt', 'ownEn'],
  ...['ask', 'tone', 'situation'],
  ...material.situation.questions.map(({ id }) => id),
]

const hostileCase = someId.chain((id) =>
  fc.record({
    id: fc.constant(id),
    answers: fc.dictionary(
      fc.oneof(
        fc.constantFrom(...questionIds(materialOf(id))),
        fc.constantFrom('__proto__', 'toString', 'constructor'),
      ),
      hostile,
      { noNullPrototype: true },
    ),
  }),
)

test('whatever is typed, a message comes out, in both languages, with the same unique ids and no empty sentence', () => {
  fc.assert(
    fc.property(hostileCase, ({ id, answers }) => {
      const pairs = pairsOf(composeMessage(answers, materialOf(id), today))
      assert.equal(new Set(pairs.map(({ id }) => id)).size, pairs.length)
      for (const { it, en } of pairs) assert.ok(it.trim() !== '' && en.trim() !== '')
    }),
    { numRuns: 500 },
  )
})

const isoDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const plainText = fc.constantFrom(
  'Lampada da tavolo',
  'USB cable 2 m',
  'Caffè 1 kg',
  'a',
  'Škoda – model (x)',
)

const ordinaryValue = ({ kind, options }: Question): fc.Arbitrary<string> => {
  if (kind === 'date') return isoDay
  if (kind === 'tick') return fc.constantFrom('yes', '')
  if (kind === 'choice') return fc.constantFrom('', ...(options ?? []).map(({ value }) => value))
  return plainText
}

const mayBeMissing = (values: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, fc.option(value, { nil: '', freq: 3 })]),
  )

const ordinaryCase = someId.chain((id) => {
  const { asks, questions } = materialOf(id).situation
  const values = {
    orderNumber: fc.constantFrom('404-1234567-7654321', 'D01-1234567-7654321'),
    item: plainText,
    orderDate: isoDay,
    answerBy: isoDay,
    amount: fc.constantFrom('39,90', '1.234,50', '7'),
    amountCurrency: fc.constantFrom('EUR', 'GBP', 'USD'),
    tone: fc.constantFrom(...tones),
    ask: fc.constantFrom(...asks.map(({ id: ask }) => ask)),
    ...Object.fromEntries(questions.map((question) => [question.id, ordinaryValue(question)])),
  }
  return fc.record({
    id: fc.constant(id),
    answers: fc.record(mayBeMissing(values), { noNullPrototype: true }),
  })
})

test('any ordinary answers, any of them missing, make a message that a careful person could send', () => {
  fc.assert(
    fc.property(ordinaryCase, ({ id, answers }) => {
      assert.deepEqual(breachesOfMessage(composeMessage(answers, materialOf(id), today)), [])
    }),
    { numRuns: 1500 },
  )
})

test('the strength changes the sentences, never the facts', () => {
  fc.assert(
    fc.property(ordinaryCase, ({ id: situation, answers }) => {
      const [gentle, ...others] = tones.map((tone) => {
        const text = textOf(composeMessage({ ...answers, tone }, materialOf(situation), today))
        return ['orderNumber', 'item']
          .map((id) => answers[id] ?? '')
          .filter((value) => value !== '' && text.includes(value))
      })
      for (const other of others) assert.deepEqual(other, gentle)
    }),
  )
})

test('every day of a month stands in the message with its right article', () => {
  const material = materialOf('delivered-not-received')
  for (let day = 1; day <= 31; day++) {
    const date = `2026-10-${String(day).padStart(2, '0')}`
    const answers = ordinaryAnswers(material, { orderDate: date, delivered: date, answerBy: date })
    assert.deepEqual(breachesOfMessage(composeMessage(answers, material, today)), [])
  }
})

const ownText = anyText(200).filter((text) => /\p{L}/u.test(cleanText(text)))

test('own words stand in their language as they were written, and in the other one as a quotation', () => {
  fc.assert(
    fc.property(someId, ownText, (situation, own) => {
      const material = materialOf(situation)
      const words = cleanText(own)
      const it = pairsOf(composeMessage({ ownIt: own }, material, today)).find(({ id }) => id === 'own')
      const en = pairsOf(composeMessage({ ownEn: own }, material, today)).find(({ id }) => id === 'own')
      assert.equal(it?.it, words)
      assert.ok(it?.en.includes(`"${words}"`))
      assert.equal(en?.en, words)
      assert.ok(en?.it.includes(`«${words}»`))
    }),
  )
})

test('own words in both languages stand each in its own message, unquoted', () => {
  const answers = { ownIt: 'È un regalo.', ownEn: 'It is a present.' }
  const own = pairsOf(composeMessage(answers, materialOf('never-arrived'), today)).find(
    ({ id }) => id === 'own',
  )
  assert.deepEqual(own && [own.it, own.en], [answers.ownIt, answers.ownEn])
})

test('the item is quoted as the reader calls it, the invisible excepted', () => {
  fc.assert(
    fc.property(anyText(80), (item) => {
      const name = cleanLine(item)
      const text = textOf(composeMessage({ item }, materialOf('never-arrived'), today))
      assert.equal(text.includes(`«${name}»`) && text.includes(`"${name}"`), name !== '')
    }),
  )
})

test('an amount is written by the customs of each language', () => {
  const material = materialOf('never-arrived')
  const answers = ordinaryAnswers(material, { ask: 'refund', amount: '39,90' })
  const pieces = composeMessage(answers, material, today)
  assert.ok(joinPieces(pieces, 'it').replaceAll('\u00A0', ' ').includes('39,90 €'))
  assert.ok(joinPieces(pieces, 'en').includes('€39.90'))
})

test('answers of another situation are kept by the form and do not count in this one', () => {
  const stray: Answers = { charged: '2026-11-01', fault: 'dead', canSend: 'both' }
  for (const material of materials) {
    const own = new Set(material.situation.questions.map(({ id }) => id))
    const foreign = Object.fromEntries(Object.entries(stray).filter(([id]) => !own.has(id)))
    assert.deepEqual(composeMessage(foreign, material, today), composeMessage({}, material, today))
  }
})

test('what a situation does not ask never enters its message', () => {
  for (const material of materials) {
    for (const hidden of material.situation.hides) {
      const answers = ordinaryAnswers(material, { [hidden]: hidden === 'orderDate' ? '1999-01-01' : '98765' })
      const without = { ...answers, [hidden]: '' }
      assert.deepEqual(composeMessage(answers, material, today), composeMessage(without, material, today))
    }
  }
})

test('a second message quotes the case, the day, the name and the promise in both languages', () => {
  const material = materialOf('never-arrived')
  const answers = ordinaryAnswers(material, { ...lastContact, stage: 'followUp' })
  const pairs = pairsOf(composeMessage(answers, material, today))
  const italian = pairs.map(({ it }) => it).join(' ')
  const english = pairs.map(({ en }) => en).join(' ')
  for (const text of [italian, english]) {
    for (const fact of ['123456789', 'Marta', 'rimborso entro tre giorni'])
      assert.ok(text.includes(fact), fact)
  }
  assert.ok(italian.includes("l'8 novembre") && italian.includes("entro l'11 novembre"))
  assert.ok(english.includes('8 November') && english.includes('by 11 November'))
})
