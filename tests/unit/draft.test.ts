import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeDraft, emptyDraft, encodeDraft } from '../../src/domain/draft/draft.ts'
import { anyText } from '../support/any-text.ts'

const questionId = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,15}$/).filter((id) => !(id in {}))
const answers = fc.dictionary(questionId, anyText(), { noNullPrototype: true })

test('a kept draft comes back as it was written', () => {
  fc.assert(
    fc.property(answers, (each) => {
      const draft = { keep: true, answers: each }
      assert.deepEqual(decodeDraft(encodeDraft(draft)), { kind: 'draft', draft })
    }),
  )
})

test('of a draft that is not to be kept only that wish is written', () => {
  fc.assert(
    fc.property(answers, (each) => {
      const text = encodeDraft({ keep: false, answers: each })
      assert.deepEqual(decodeDraft(text), { kind: 'draft', draft: { keep: false, answers: {} } })
      assert.equal(text, encodeDraft({ keep: false, answers: {} }))
    }),
  )
})

test('nothing stored is an empty draft', () => {
  assert.deepEqual(decodeDraft(undefined), { kind: 'draft', draft: emptyDraft })
})

test('no stored text makes the reading fail, and what cannot be read is given back whole', () => {
  const stored = fc.oneof(
    anyText(),
    fc.json(),
    fc.json().map((json) => `{"version":1,"keep":true,"answers":${json}}`),
  )
  fc.assert(
    fc.property(stored, (text) => {
      const decoded = decodeDraft(text)
      if (decoded.kind === 'unreadable') assert.equal(decoded.stored, text)
      else for (const answer of Object.values(decoded.draft.answers)) assert.equal(typeof answer, 'string')
    }),
  )
})

for (const text of [
  '',
  'null',
  '[]',
  '{}',
  '{"version":2,"keep":true,"answers":{}}',
  '{"version":1,"keep":"yes","answers":{}}',
  '{"version":1,"keep":true,"answers":{"item":3}}',
  '{"version":1,"keep":true,"answers":{},"more":1}',
  '{"version":1,"keep":true,"answers":{}',
]) {
  test(`a draft of another age or a broken one is set aside, not read: «${text}»`, () => {
    assert.deepEqual(decodeDraft(text), { kind: 'unreadable', stored: text })
  })
}

test('a stored draft cannot change what every object inherits', () => {
  decodeDraft('{"version":1,"keep":true,"answers":{"__proto__":"x","constructor":"y"}}')
  decodeDraft('{"version":1,"keep":true,"answers":{},"__proto__":{"polluted":"yes"}}')
  assert.equal('polluted' in {}, false)
  assert.equal(typeof {}.constructor, 'function')
})
