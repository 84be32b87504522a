import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeProgress, encodeProgress, markStep, progressKey } from '../../src/domain/progress/progress.ts'

test('steps that were marked as done are read back', () => {
  const steps = fc.array(fc.string())
  fc.assert(fc.property(steps, (done) => assert.deepEqual(decodeProgress(encodeProgress(done)), done)))
})

test('whatever is stored, reading it gives a list of steps', () => {
  const stored = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '{}', '[1, "contactUs/step-1"]'))
  fc.assert(
    fc.property(stored, (text) => assert.ok(decodeProgress(text).every((step) => typeof step === 'string'))),
  )
  assert.deepEqual(decodeProgress(undefined), [])
})

test('steps stand under a name of their own, since other pages keep other things', () => {
  assert.equal(progressKey, 'reclamo-gentile:steps')
})

test('what is stored and is no list counts as nothing done', () => {
  for (const text of ['{}', '"step"', 'null', '']) assert.deepEqual(decodeProgress(text), [])
})

test('a step that is unmarked leaves the others marked', () => {
  assert.deepEqual(markStep(['a', 'b', 'c'], 'b', false), ['a', 'c'])
})

test('a step is marked once, and can be unmarked', () => {
  const once = markStep(markStep([], 'contactUs/step-1', true), 'contactUs/step-1', true)
  assert.deepEqual(once, ['contactUs/step-1'])
  assert.deepEqual(markStep(once, 'contactUs/step-1', false), [])
})
