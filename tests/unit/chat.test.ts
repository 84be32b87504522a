import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chatLimit, splitForChat } from '../../src/domain/message/chat.ts'
import { composeMessage, joinPiece, type Piece } from '../../src/domain/message/compose.ts'
import { type MessageLanguage, messageLanguages, purposes } from '../../src/domain/message/material.ts'
import { anyText } from '../support/any-text.ts'
import { materialOf, materials, ordinaryAnswers } from '../support/material.ts'

const today = '2026-11-22'

const pieceOf = (it: string, en = ''): Piece => ({ purpose: 'facts', sentences: [{ id: 'own', it, en }] })

const pairsOf = (pieces: readonly Piece[]) => pieces.flatMap(({ sentences }) => sentences)

/** All words of a message, without the space between them: cutting takes and adds nothing but space. */
const lettersOf = (pieces: readonly Piece[], language: MessageLanguage): string =>
  pairsOf(pieces)
    .map((pair) => pair[language])
    .join('')
    .replace(/\s/g, '')

const textsOf = (pieces: readonly Piece[], language: MessageLanguage): readonly string[] =>
  pieces.map((piece) => joinPiece(piece, language).trim())

const emoji = fc.constantFrom('😀', '👨‍👩‍👧', '🇮🇹', '👍🏽', 'e\u0301')
const wellFormed = fc.string({
  unit: fc.oneof(emoji, fc.constantFrom('a', 'è', ' ', ' ', '\n', '. ', '? ', '…', '»')),
  maxLength: 1500,
  size: 'max',
})
const someText = fc.oneof(
  fc.lorem({ maxCount: 60, mode: 'words' }),
  wellFormed,
  anyText(1200),
  fc.nat({ max: 1200 }).map((length) => 'x'.repeat(length)),
)

const somePieces: fc.Arbitrary<readonly Piece[]> = fc
  .array(
    fc.record({
      purpose: fc.constantFrom(...purposes),
      texts: fc.array(fc.tuple(someText, someText), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ purpose, texts }, i) => ({
      purpose,
      sentences: texts.map(([it, en], j) => ({ id: `line${i}x${j}`, it, en })),
    })),
  )

test('no word is lost, doubled or moved when a message is cut for a chat, in either language', () => {
  fc.assert(
    fc.property(somePieces, (pieces) => {
      const parts = splitForChat(pieces)
      for (const language of messageLanguages)
        assert.equal(lettersOf(parts, language), lettersOf(pieces, language))
    }),
    { numRuns: 300 },
  )
})

test('a chat takes every part, in both languages', () => {
  fc.assert(
    fc.property(somePieces, (pieces) => {
      for (const part of splitForChat(pieces)) {
        for (const language of messageLanguages) assert.ok(joinPiece(part, language).length <= chatLimit)
      }
    }),
    { numRuns: 300 },
  )
})

test('every sentence keeps its id, every cut has one of its own, and parts stay in the order of their purposes', () => {
  fc.assert(
    fc.property(somePieces, (pieces) => {
      const parts = splitForChat(pieces)
      const ids = pairsOf(parts).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      const whole = pairsOf(pieces).map(({ id }) => id)
      assert.deepEqual(
        ids.filter((id) => whole.includes(id)),
        whole,
      )
      assert.deepEqual([...new Set(ids.map((id) => id.replace(/-\d+$/, '')))], whole)
      const purposesOf = (all: readonly Piece[]) =>
        all.map(({ purpose }) => purpose).filter((purpose, i, each) => purpose !== each[i - 1])
      assert.deepEqual(purposesOf(parts), purposesOf(pieces))
      assert.ok(parts.every(({ sentences }) => sentences.length > 0))
    }),
    { numRuns: 300 },
  )
})

test('no sign is cut in half: who writes emoji sees no black diamonds', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, fc.nat({ max: 3 }), (it, en, shift) => {
      const parts = splitForChat([pieceOf('a'.repeat(shift) + it.replace(/\s/g, ''), en)])
      for (const pair of pairsOf(parts))
        for (const language of messageLanguages) assert.ok(pair[language].isWellFormed())
    }),
  )
})

test('a piece that fits stays as it is', () => {
  for (const material of materials) {
    const pieces = composeMessage(ordinaryAnswers(material), material, today)
    const fitting = pieces.filter((piece) =>
      messageLanguages.every((language) => joinPiece(piece, language).length <= chatLimit),
    )
    assert.deepEqual(splitForChat(fitting), fitting)
  }
  const [it, en] = ['x'.repeat(chatLimit), 'y'.repeat(chatLimit)]
  assert.deepEqual(splitForChat([pieceOf(it, en)]), [pieceOf(it, en)])
})

test('a piece of several sentences is divided between them, both languages at the same place', () => {
  const sentences = Array.from({ length: 5 }, (_, i) => ({
    id: `line${i}`,
    it: `${'x'.repeat(149)}.`,
    en: 'y.',
  }))
  assert.deepEqual(
    splitForChat([{ purpose: 'facts', sentences }]).map((part) => part.sentences.map(({ id }) => id)),
    [['line0', 'line1'], ['line2', 'line3'], ['line4']],
  )
})

for (const [what, word] of [
  ['ten thousand letters without a space', 'x'.repeat(10_000)],
  ['ten thousand emoji, of two code units each', '😀'.repeat(10_000)],
  ['emoji after a letter, so that the limit falls within one', `a${'😀'.repeat(10_000)}`],
] as const) {
  test(`${what} are cut into parts that a chat takes`, () => {
    const parts = splitForChat([pieceOf(word, 'short')])
    assert.equal(lettersOf(parts, 'it'), word)
    assert.equal(lettersOf(parts, 'en'), 'short')
    assert.ok(parts.length <= Math.ceil(word.length / (chatLimit - 1)))
    for (const text of textsOf(parts, 'it')) assert.ok(text.length <= chatLimit && text.isWellFormed())
  })
}

test('long own words are cut after a sentence where there is one', () => {
  const text = 'Il corriere è passato alle nove e non ha suonato. '.repeat(30).trim()
  const parts = textsOf(splitForChat([pieceOf(text)]), 'it')
  assert.ok(parts.length > 1)
  for (const part of parts) assert.match(part, /^Il .*suonato\.$/s)
})

test('long own words are cut between lines where there are lines', () => {
  const line = 'Il corriere è passato alle nove e non ha suonato, dice il vicino'
  const text = Array.from({ length: 30 }, () => line).join('\n')
  const parts = textsOf(splitForChat([pieceOf(text)]), 'it')
  assert.ok(parts.length > 1)
  for (const part of parts) assert.ok(part.split('\n').every((each) => each === line))
})

test('own words without sentences are cut between words', () => {
  const parts = textsOf(splitForChat([pieceOf('parola '.repeat(200).trim())]), 'it')
  assert.ok(parts.length > 1)
  for (const part of parts) assert.match(part, /^parola( parola)*$/)
})

test('as many words stand in a part as fit, and each further part has the next number', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'consegnata').join(' ')
  const parts = splitForChat([pieceOf(words(80))])
  assert.deepEqual(textsOf(parts, 'it'), [words(36), words(36), words(8)])
  assert.deepEqual(
    pairsOf(parts).map(({ id }) => id),
    ['own', 'own-2', 'own-3'],
  )
})

test('where one language is much longer, the other has nothing more to say in the later parts', () => {
  const parts = splitForChat([pieceOf('x'.repeat(1000), 'A short one.')])
  assert.deepEqual(textsOf(parts, 'en'), ['A short one.', '', ''])
})

test('own words of any length stand whole in the parts of a message, as written and as a quotation', () => {
  const material = materialOf('never-arrived')
  for (const ownIt of ['è'.repeat(10_000), 'Ciao 😀.\n'.repeat(1000).trim()]) {
    const pieces = composeMessage(ordinaryAnswers(material, { ownIt }), material, today)
    const parts = splitForChat(pieces)
    for (const language of messageLanguages) {
      assert.equal(lettersOf(parts, language), lettersOf(pieces, language))
      assert.ok(lettersOf(parts, language).includes(ownIt.replace(/\s/g, '')))
      for (const text of textsOf(parts, language)) assert.ok(text.length <= chatLimit)
    }
  }
})
