import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../src/i18n/en.ts'
import { it } from '../../src/i18n/it.ts'
import { compile } from '../support/compiler.ts'
import { slotsOf, wordsOf } from '../support/dictionary-words.ts'
import { readText } from '../support/project.ts'

const italian = wordsOf(it)
const english = new Map(wordsOf(en).map(({ key, text }) => [key, text]))

/** Texts that may be the same in both languages, by key: 'chat', 'bot' and 'account' are Italian words too. */
const sameInBoth: readonly string[] = [
  'figures.chatStart.title',
  'figures.chatStart.bot',
  'figures.topics.title',
  'figures.reachPerson.title',
  'situations.groups.account',
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

const dictionary = 'src/i18n/en.ts'
const registry = ['src/i18n/index.ts']

/** Changes a file's text where the given words stand, once; a test that changes nothing proves nothing. */
const changed = (words: string, instead: string): Readonly<Record<string, string>> => {
  const text = readText(dictionary)
  assert.equal(text.split(words).length, 2, `${dictionary} must hold ${words} once`)
  return { [dictionary]: text.replace(words, instead) }
}

test('the two dictionaries compile as they stand', () => {
  assert.deepEqual(compile(registry), [])
})

test('an English dictionary without a key does not compile, and the key is named', () => {
  const complaints = compile(registry, changed("skip: 'Skip to content',", ''))
  assert.match(complaints.map(({ path, words }) => `${path}: ${words}`).join('\n'), /en\.ts: .*'skip'/)
})

test('an English dictionary with a key too many does not compile, and the key is named', () => {
  const complaints = compile(registry, changed("skip: 'Skip to content',", "skip: 'Skip', leap: 'Leap',"))
  assert.match(complaints.map(({ path, words }) => `${path}: ${words}`).join('\n'), /en\.ts: .*'leap'/)
})

test('an English dictionary with a list of words where Italian has one text does not compile', () => {
  const complaints = compile(registry, changed("skip: 'Skip to content',", "skip: { one: 'Skip' },"))
  assert.equal(complaints.length > 0, true)
})
