import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { momentSchema, phraseSchema } from '../../src/collections/schemas/phrase.ts'
import { moments } from '../../src/domain/phrases/moments.ts'
import { readYaml } from '../support/project.ts'

const phrases = z.array(phraseSchema.omit({ position: true })).parse(readYaml('content/phrases/phrases.yaml'))
const groups = z.array(momentSchema.omit({ position: true })).parse(readYaml('content/phrases/moments.yaml'))

test('there are enough phrases for a whole conversation', () => {
  assert.ok(phrases.length >= 48, `${phrases.length} phrases`)
})

for (const moment of moments) {
  test(`the moment «${moment}» is described once and has at least three phrases`, () => {
    assert.equal(groups.filter(({ id }) => id === moment).length, 1)
    assert.ok(phrases.filter((phrase) => phrase.moment === moment).length >= 3)
  })
}

test('every phrase has its own id, and its own words in each language', () => {
  for (const values of [
    phrases.map(({ id }) => id),
    phrases.map(({ it }) => it),
    phrases.map(({ en }) => en),
  ]) {
    assert.deepEqual(
      values.filter((value, i) => values.indexOf(value) !== i),
      [],
    )
  }
})

for (const fact of ['S-69', 'S-70', 'S-71', 'S-72']) {
  test(`the article's phrase ${fact} stands once`, () => {
    assert.equal(phrases.filter((phrase) => phrase.fact === fact).length, 1)
  })
}

test('the phrase that could be read as an admission carries a caution in both languages', () => {
  const caution = phrases.find(({ fact }) => fact === 'S-71')?.caution
  assert.ok(caution?.it && caution.en)
})

test('a phrase can be pasted as it stands: whole sentences, no slot, no bracket, no shouting', () => {
  const odd = phrases.flatMap(({ id, it, en }) =>
    [it, en]
      .filter(
        (text) => /[[\](){}<>!*_]|\.\.\.|\/o\b|\/a\b/.test(text) || !/^[\p{Lu}«"].*[.?]["»]?$/u.test(text),
      )
      .map((text) => `${id}: ${text}`),
  )
  assert.deepEqual(odd, [])
})

test('a phrase holds plain quotation marks and apostrophes, which every chat keeps', () => {
  const curly = phrases.filter(({ it, en }) => /[’‘“”]/.test(it + en)).map(({ id }) => id)
  assert.deepEqual(curly, [])
})

test('no phrase says tu or voi, threatens, or begs', () => {
  const wrong = phrases.filter(
    ({ it, en }) =>
      /\b(?:tu|ti|tuo|tua|puoi|hai|vi|voi|vostr[oaie]|potete)\b|avvocat|denunci|la prego|si prega/iu.test(
        it,
      ) || /lawyer|\bsue\b|\bkindly\b|i beg|or else/iu.test(en),
  )
  assert.deepEqual(
    wrong.map(({ id, it, en }) => `${id}: ${it} · ${en}`),
    [],
  )
})
