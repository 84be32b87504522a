import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../src/i18n/en.ts'
import { it } from '../../src/i18n/it.ts'
import { compile } from '../support/compiler.ts'
import { slotsOf, wordsOf } from '../support/dictionary-words.ts'
import { readText } from '../support/project.ts'

const italian = wordsOf(it)
const english = new Map(wordsOf(en).map(({ key, text }) => [key, text]))

/** Words that are the same in both languages, each for a reason. */
const sameInBoth = [
  'message.ownHint', // replaced below: kept out of the list when it differs
]

test('a text has the same slots in both languages', () => {
  const different = italian.filter(
    ({ key, text }) => String(slotsOf(text)) !== String(slotsOf(english.get(key) ?? '')),
  )
  assert.deepEqual(different, [])
})

test('no text is empty in either language', () => {
  const empty = [...italian, ...wordsOf(en)].filter(({ text }) => text.trim() === '')
  assert.deepEqual(empty, [])
})

test('no English text is the Italian one by mistake', () => {
  const same = italian.filter(({ key, text }) => english.get(key) === text).map(({ key }) => key)
  assert.deepEqual(same, sameInBoth)
})

const english_ = readText('src/i18n/en.ts')
