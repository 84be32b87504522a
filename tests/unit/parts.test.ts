import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answers } from '../../src/domain/message/answers.ts'
import { chatLimit } from '../../src/domain/message/chat.ts'
import { composeMessage } from '../../src/domain/message/compose.ts'
import {
  type Form,
  forms,
  type Material,
  messageLanguages,
  purposes,
  type Stage,
  stages,
} from '../../src/domain/message/material.ts'
import { type Part, partsOf, textOfMessage, textOfPart } from '../../src/domain/message/parts.ts'
import { anyText } from '../support/any-text.ts'
import { materialOf, materials, ordinaryAnswers } from '../support/material.ts'

const today = '2026-11-22'
const lastContact: Answers = { lastCase: '123456789', lastPerson: 'Marta', lastDate: '2026-11-08' }
const long = 'Il corriere è passato alle nove e non ha suonato. '.repeat(40).trim()

const piecesOf = (material: Material, form: Form, stage: Stage = 'first', changes: Answers = {}) =>
  composeMessage(
    ordinaryAnswers(material, { fullName: 'Anna Rossi', ...lastContact, form, stage, ...changes }),
    material,
    today,
  )

const purposesOf = (parts: readonly Part[]) => parts.map(({ purpose }) => purpose)

/** Every use of every stage of every situation; a formal complaint is a letter. */
const uses = materials.flatMap((material) =>
  stages.flatMap((stage) =>
    (stage === 'formal' ? (['email'] as const) : forms).map((form) => ({ material, stage, form })),
  ),
)

test('an e-mail has a subject and one text, at every stage of every situation', () => {
  for (const { material, stage, form } of uses) {
    if (form !== 'email') continue
    const parts = partsOf(piecesOf(material, form, stage), form)
    assert.deepEqual(purposesOf(parts), ['subject', 'body'], `${material.situation.id}, ${stage}`)
    for (const language of messageLanguages)
      for (const part of parts) assert.notEqual(textOfPart(part, language), '')
  }
})

test('an e-mail never begins with the line for the bot, whom it does not meet', () => {
  for (const { material, stage } of uses) {
    const pieces = piecesOf(material, 'email', stage)
    const said = pieces.filter(({ purpose }) => purpose === 'bot').flatMap(({ sentences }) => sentences)
    const parts = partsOf(pieces, 'email')
    const ids = parts.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ id }) => id)
    assert.deepEqual(
      ids.filter((id) => said.some((pair) => pair.id === id)),
      [],
      `${material.situation.id}, ${stage}`,
    )
  }
})

test('the text of an e-mail has a paragraph for each purpose, in their order, greeting first and name last', () => {
  const material = materialOf('never-arrived')
  const pieces = piecesOf(material, 'email', 'formal', { country: 'IT' })
  const [, body] = partsOf(pieces, 'email')
  assert.deepEqual(
    body?.paragraphs,
    pieces.filter(({ purpose }) => purpose !== 'subject').map(({ sentences }) => sentences),
  )
  assert.match(textOfPart(body, 'it'), /^Buongiorno,\n\n[\s\S]*\n\nCordiali saluti,\nAnna Rossi$/)
  assert.match(textOfPart(body, 'en'), /^Dear Sir or Madam,\n\n[\s\S]*\n\nYours faithfully,\nAnna Rossi$/)
})

test('long own words stay whole in an e-mail', () => {
  const [, body] = partsOf(piecesOf(materialOf('never-arrived'), 'email', 'first', { ownIt: long }), 'email')
  assert.ok(body && textOfPart(body, 'it').includes(long))
})

test('what a chat needs two messages for says which one of how many it is', () => {
  const parts = partsOf(piecesOf(materialOf('never-arrived'), 'chat', 'first', { ownIt: long }), 'chat')
  const facts = parts.filter(({ purpose }) => purpose === 'facts')
  assert.ok(facts.length > 2)
  assert.deepEqual(
    facts.map(({ place, of }) => [place, of]),
    facts.map((_, i) => [i + 1, facts.length]),
  )
  for (const { purpose, place, of } of parts) if (purpose !== 'facts') assert.deepEqual([place, of], [1, 1])
  for (const part of parts)
    for (const language of messageLanguages) assert.ok(textOfPart(part, language).length <= chatLimit)
})

test('every part has a key of its own, which stays while its words change', () => {
  for (const { material, stage, form } of uses) {
    const keysOf = (changes: Answers) =>
      partsOf(piecesOf(material, form, stage, changes), form).map(({ key }) => key)
    const keys = keysOf({})
    assert.equal(new Set(keys).size, keys.length)
    assert.deepEqual(keysOf({ orderNumber: '404-7654321-1234567' }), keys)
  }
})

test('a call keeps one section for each purpose, however much there is to say, and ends with what is spelled', () => {
  const pieces = piecesOf(materialOf('never-arrived'), 'call', 'first', { ownIt: long })
  const parts = partsOf(pieces, 'call')
  assert.deepEqual(
    purposesOf(parts),
    pieces.map(({ purpose }) => purpose),
  )
  assert.equal(parts.at(-1)?.purpose, 'spelling')
  assert.ok(textOfMessage(parts, 'it').includes(long))
})

test('the message that is copied as a whole leaves out the line for the bot and the subject, and nothing else', () => {
  for (const { material, stage, form } of uses) {
    const parts = partsOf(piecesOf(material, form, stage), form)
    for (const language of messageLanguages) {
      const rest = parts.filter(({ purpose }) => purpose !== 'bot' && purpose !== 'subject')
      assert.equal(
        textOfMessage(parts, language),
        rest.map((part) => textOfPart(part, language)).join('\n\n'),
        `${material.situation.id}, ${stage}, ${form}`,
      )
    }
  }
})

test('where a translation is shorter than the original, its text has no empty lines', () => {
  const changes = { ownIt: long, ownEn: 'The courier did not ring.' }
  const parts = partsOf(piecesOf(materialOf('never-arrived'), 'chat', 'first', changes), 'chat')
  const texts = parts.map((part) => textOfPart(part, 'en'))
  assert.ok(texts.includes(''))
  assert.doesNotMatch(textOfMessage(parts, 'en'), /\n{3}|^\s|\s$| {2}/)
  assert.ok(textOfMessage(parts, 'en').includes('The courier did not ring.'))
})

test('a text has a space between its sentences and an empty line between its paragraphs, and no traces of what is empty', () => {
  const pair = (it: string, en: string) => ({ id: it, it, en })
  const part: Part = {
    key: 'body',
    purpose: 'body',
    place: 1,
    of: 1,
    paragraphs: [[pair('a', ''), pair('b', '')], [pair('', '')], [pair('c', 'd')]],
  }
  assert.equal(textOfPart(part, 'it'), 'a b\n\nc')
  assert.equal(textOfPart(part, 'en'), 'd')
  const bot: Part = { ...part, key: 'bot-1', purpose: 'bot' }
  assert.equal(textOfMessage([bot, part, { ...part, paragraphs: [] }, part], 'en'), 'd\n\nd')
})

test('the one text of an e-mail is called so', () => {
  assert.deepEqual(
    partsOf([], 'email').map(({ key, purpose }) => [key, purpose]),
    [['body', 'body']],
  )
})

test('nothing to say makes no part of a chat or a call', () => {
  assert.deepEqual(partsOf([], 'chat'), [])
  assert.deepEqual(partsOf([], 'call'), [])
})

test('whatever a message says, each use of it holds all of it, in order, and a chat takes each of its parts', () => {
  const words = fc.oneof(anyText(30), fc.lorem({ maxCount: 120 }))
  const sentence = fc.tuple(words, words)
  const pieces = fc
    .array(
      fc.record({
        purpose: fc.constantFrom(...purposes),
        said: fc.array(sentence, { minLength: 1, maxLength: 3 }),
      }),
      {
        maxLength: 5,
      },
    )
    .map((all) =>
      all.map(({ purpose, said }, i) => ({
        purpose,
        sentences: said.map(([it, en], j) => ({ id: `line${i}x${j}`, it, en })),
      })),
    )
  const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '')
  fc.assert(
    fc.property(pieces, fc.constantFrom(...forms), (all, form) => {
      const parts = partsOf(all, form)
      const left = form === 'email' ? all.filter(({ purpose }) => purpose !== 'bot') : all
      // An e-mail begins with its subject.
      const isFirst = ({ purpose }: { readonly purpose: string }) => form === 'email' && purpose === 'subject'
      const ordered = [...left.filter(isFirst), ...left.filter((piece) => !isFirst(piece))]
      for (const language of messageLanguages) {
        const texts = parts.map((part) => textOfPart(part, language))
        const said = ordered.flatMap(({ sentences }) => sentences.map((pair) => pair[language]))
        assert.equal(letters(texts), letters(said))
        if (form === 'chat') assert.ok(texts.every((text) => text.length <= chatLimit))
      }
    }),
  )
})
