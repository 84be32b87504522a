import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type DraftContent,
  decodeDraft,
  draftOfKey,
  encodeDraft,
  firstDraftKey,
  isUnwanted,
  keepDraftsKey,
  keyOfDraft,
  largestDraftFile,
} from '../../src/domain/draft/draft.ts'
import { anyText } from '../support/any-text.ts'
import { materials, ordinaryAnswers } from '../support/material.ts'

const questionId = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,15}$/).filter((id) => !(id in {}))
const answers = fc.dictionary(questionId, anyText(), { noNullPrototype: true })
const changed = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const anyDraft: fc.Arbitrary<DraftContent> = fc.record(
  { name: anyText(30), link: anyText(30), changed, answers },
  { noNullPrototype: true },
)

test('a kept draft comes back as it was written', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      assert.deepEqual(decodeDraft(encodeDraft(draft)), draft)
    }),
  )
})

test('a draft is written with its version and without its id, which may be another on the next device', () => {
  const kept = { id: 'a1', name: 'Lampada', link: '', changed: '2026-11-22T10:00:00.000Z', answers: {} }
  assert.deepEqual(JSON.parse(encodeDraft(kept)), {
    version: 2,
    name: 'Lampada',
    link: '',
    changed: '2026-11-22T10:00:00.000Z',
    answers: {},
  })
})

test('what somebody wrote with the first version is not lost, whether it was to be kept or not', () => {
  fc.assert(
    fc.property(answers, fc.boolean(), (each, keep) => {
      const stored = JSON.stringify({ version: 1, keep, answers: each })
      assert.deepEqual(decodeDraft(stored), { name: '', link: '', changed: '', answers: each })
    }),
  )
})

test('a draft of the first version is one of the second from its next change on', () => {
  const old = decodeDraft('{"version":1,"keep":true,"answers":{"item":"Lampada"}}')
  assert.ok(old)
  assert.deepEqual(decodeDraft(encodeDraft({ ...old, name: 'Casa' })), { ...old, name: 'Casa' })
})

const envelope = (text: string): string => `{"version":2,"name":"","link":"","changed":"","answers":${text}}`

for (const text of [
  '',
  'null',
  '[]',
  '{}',
  '"reclamo"',
  '{"version":99,"name":"","link":"","changed":"","answers":{}}',
  '{"version":"2","name":"","link":"","changed":"","answers":{}}',
  '{"version":2,"name":"","link":"","changed":"","answers":{}',
  '{"version":2,"name":"","link":"","answers":{}}',
  '{"version":2,"name":"","link":"","changed":"","answers":{},"more":1}',
  '{"version":2,"keep":true,"answers":{}}',
  '{"version":1,"keep":"yes","answers":{}}',
  '{"version":1,"keep":true,"answers":{"item":3}}',
  envelope('null'),
  envelope('[]'),
  envelope('["Lampada"]'),
  envelope('{"item\\"],[x":"Lampada"}'),
  envelope('{"":"Lampada"}'),
  envelope('{"item":{"it":"Lampada"}}'),
]) {
  test(`what is broken, or of a version to come, is no draft: «${text}»`, () => {
    assert.equal(decodeDraft(text), undefined)
  })
}

test('a stored draft cannot change what every object inherits', () => {
  for (const text of [
    envelope('{"__proto__":"x","constructor":"y","toString":"z"}'),
    envelope('{"__proto__":{"polluted":"yes"}}'),
    '{"version":2,"name":"","link":"","changed":"","answers":{},"__proto__":{"polluted":"yes"}}',
    '{"version":1,"keep":true,"answers":{"__proto__":"x"},"__proto__":{"polluted":"yes"}}',
  ]) {
    const draft = decodeDraft(text)
    assert.equal('polluted' in (draft?.answers ?? {}), false)
    assert.equal(Object.getPrototypeOf(draft?.answers ?? {}), Object.prototype)
  }
  assert.equal('polluted' in {}, false)
  assert.equal(typeof {}.constructor, 'function')
})

test('the first draft and the wish about drafts stand where earlier versions of the site put them', () => {
  assert.equal(firstDraftKey, 'reclamo-gentile:draft')
  assert.equal(keepDraftsKey, 'reclamo-gentile:keep-drafts')
})

for (const [stored, unwanted] of [
  ['{"version":1,"keep":false,"answers":{}}', true],
  ['{"version":1,"keep":true,"answers":{}}', false],
  ['{"version":1,"keep":"no","answers":{}}', false],
  [envelope('{}'), false],
  ['', false],
] as const) {
  test(`«${stored}» was ${unwanted ? '' : 'not '}meant to be forgotten`, () => {
    assert.equal(isUnwanted(stored), unwanted)
  })
}

/** What comes out is a draft that can be stored again, or nothing. */
const isWhole = (text: string): void => {
  const draft = decodeDraft(text)
  if (!draft) return
  for (const answer of Object.values(draft.answers)) assert.equal(typeof answer, 'string')
  assert.deepEqual(decodeDraft(encodeDraft(draft)), draft)
}

test('no stored text makes the reading fail', () => {
  const stored = fc.oneof(
    anyText(),
    fc.json(),
    fc.json().map(envelope),
    fc.json().map((json) => `{"version":1,"keep":true,"answers":${json}}`),
    fc.json().map((json) => `{"version":${json},"name":"","link":"","changed":"","answers":{}}`),
  )
  fc.assert(fc.property(stored, isWhole), { numRuns: 2000 })
})

test('a draft that lost, gained or changed some signs on its way does not make the reading fail', () => {
  const spoilt = fc
    .tuple(anyDraft.map(encodeDraft), fc.nat(), fc.nat({ max: 5 }), anyText(5))
    .map(([text, place, length, instead]) => {
      const at = place % text.length
      return text.slice(0, at) + instead + text.slice(at + length)
    })
  fc.assert(fc.property(spoilt, isWhole), { numRuns: 500 })
})

test('a draft that was cut short is no draft, wherever the cut is', () => {
  const text = encodeDraft({ name: 'Lampada', link: '', changed: '', answers: { item: 'Lampada' } })
  for (let length = 0; length < text.length; length++) {
    assert.equal(decodeDraft(text.slice(0, length)), undefined)
  }
})

test('each draft has a key of its own, which gives its id back', () => {
  fc.assert(
    fc.property(anyText(40), (id) => {
      assert.equal(draftOfKey(keyOfDraft(id)), id)
    }),
  )
})

for (const key of [firstDraftKey, keepDraftsKey, `${keepDraftsKey}-probe`, 'draft', '', 'a:draft:b']) {
  test(`the key «${key}» holds none of the drafts`, () => {
    assert.equal(draftOfKey(key), undefined)
  })
}

test('a file with every answer, and own words as long as a short story, is not too large to be read', () => {
  const ownIt = 'è'.repeat(40_000)
  for (const material of materials) {
    const all = ordinaryAnswers(material, { ownIt, ownEn: ownIt })
    const text = encodeDraft({ name: 'Lampada', link: '', changed: '', answers: all })
    assert.ok(new TextEncoder().encode(text).length < largestDraftFile)
  }
})
