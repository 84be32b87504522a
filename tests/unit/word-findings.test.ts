import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findInOwnWords, findPrivateData, type Lexicons } from '../../src/domain/message/word-findings.ts'

const italian: Lexicons = {
  tone: {
    courtesy: [],
    capitals: [],
    proper: [],
    entries: [{ code: 'tone-insult', pattern: 'ladri', kinder: 'loro' }],
  },
  wording: { formal: [], entries: [{ code: 'language-false-friend', pattern: 'eventualmente' }] },
}

const english: Lexicons = {
  tone: { courtesy: [], capitals: [], proper: [], entries: [{ code: 'tone-insult', pattern: 'thieves' }] },
  wording: { formal: [], entries: [] },
}

test('private data are found in every answer, and each finding says in which and what it is', () => {
  assert.deepEqual(findPrivateData({ item: 'Lampada', lastPromise: 'il PIN è 1234', ownIt: 'CVV 123' }), [
    { code: 'private-pin', question: 'lastPromise', start: 9, end: 13, excerpt: '1234' },
    { code: 'private-pin', question: 'ownIt', start: 4, end: 7, excerpt: '123' },
  ])
  assert.deepEqual(findPrivateData({}), [])
})

test("the reader's own words are looked through, each text with the words of its language", () => {
  const answers = { ownIt: 'Siete ladri, eventualmente.', ownEn: 'You thieves, ladri.', item: 'ladri' }
  assert.deepEqual(findInOwnWords(answers, { it: italian, en: english }), [
    { code: 'tone-insult', question: 'ownIt', start: 6, end: 11, excerpt: 'ladri', kinder: 'loro' },
    { code: 'language-false-friend', question: 'ownIt', start: 13, end: 26, excerpt: 'eventualmente' },
    { code: 'tone-insult', question: 'ownEn', start: 4, end: 11, excerpt: 'thieves' },
  ])
})

test('while the words of a language have not come, nothing is said about its text', () => {
  const answers = { ownIt: 'Siete ladri.', ownEn: 'You thieves.' }
  assert.deepEqual(
    findInOwnWords(answers, { en: english }).map(({ question }) => question),
    ['ownEn'],
  )
  assert.deepEqual(findInOwnWords(answers, {}), [])
})

test('where nothing was written, nothing is found', () => {
  assert.deepEqual(findInOwnWords({}, { it: italian, en: english }), [])
})
