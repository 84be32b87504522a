import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { factSchema } from '../../src/collections/schemas/fact.ts'
import { channels, countries, sellers, stages } from '../../src/domain/message/material.ts'
import { channelNotes, materials } from '../support/material.ts'
import { readText, readYaml } from '../support/project.ts'

const facts = z.array(factSchema).parse(readYaml('content/sources/facts.yaml'))
const sureOf = new Map(facts.map(({ id, sure }) => [id, sure]))

const texts = channelNotes.flatMap(({ id, text }) =>
  Object.entries(text).map(([language, words]) => ({ id, language, words })),
)

test('every note has an id of its own and both languages', () => {
  assert.equal(new Set(channelNotes.map(({ id }) => id)).size, channelNotes.length)
  for (const { id, text } of channelNotes) assert.deepEqual(Object.keys(text).sort(), ['en', 'it'], id)
})

test('every note is about a place where some message goes', () => {
  const used = new Set(materials.flatMap(({ situation }) => situation.channels))
  assert.deepEqual(
    channelNotes.filter(({ channel }) => !used.has(channel)).map(({ id }) => id),
    [],
  )
  for (const channel of used) assert.ok(channels.includes(channel))
})

test('every note rests on facts that exist', () => {
  const unknown = channelNotes.flatMap(({ id, facts: named }) =>
    named.filter((fact) => !sureOf.has(fact)).map((fact) => `${id}: ${fact}`),
  )
  assert.deepEqual(unknown, [])
})

/** Words that say how sure a statement is. */
const doubt =
  /di solito|spesso|di norma|secondo|sembra|può |possono|potrebbe|usually|often|normally|according|seems?\b|\bmay\b|\bmight\b|\bcan\b/i

test('what only secondary pages say is not said as if it were certain', () => {
  const tooSure = channelNotes
    .filter(({ facts: named }) => named.some((fact) => ['hint', 'reasoned'].includes(sureOf.get(fact) ?? '')))
    .filter(({ text }) => Object.values(text).some((words) => !doubt.test(words)))
    .map(({ id }) => id)
  assert.deepEqual(tooSure, [])
})

test('a note waits only for a seller, a country or a stage that can be chosen', () => {
  const values: Readonly<Record<string, readonly string[]>> = {
    soldBy: sellers,
    country: countries,
    stage: stages,
  }
  const impossible = channelNotes.flatMap(({ id, if: condition }) =>
    Object.entries(condition ?? {})
      .filter(([question, wanted]) => ![wanted].flat().every((value) => values[question]?.includes(value)))
      .map(([question]) => `${id}: ${question}`),
  )
  assert.deepEqual(impossible, [])
})

test('a note about the law of a country stands only for its readers', () => {
  const wrong = channelNotes.flatMap(({ id, if: condition, facts: named }) =>
    named
      .map((fact) => /^L-([A-Z]{2})-/.exec(fact)?.[1])
      .filter((country) => country !== undefined && country !== condition?.['country'])
      .map((country) => `${id}: ${country}`),
  )
  assert.deepEqual(wrong, [])
})

/** The only numbers of telephones that a note may name. A wrong one leads to a swindler. */
const allowedNumbers = ['+1-888-280-4331', '0300 123 2040', '101', '112']

test('no note names a telephone number but the few that are safe', () => {
  // Spans of days and hours are no numbers to call.
  const isSpan = (rest: string): boolean => /^\s(?:ore|giorni|mesi|hours?|days?|months?)\b/.test(rest)
  const foreign = texts.flatMap(({ id, words }) =>
    [...words.matchAll(/\+?\d[\d ().-]*\d{2}/g)]
      .filter(({ 0: number, index }) => !isSpan(words.slice(index + number.length)))
      .map(([number]) => number)
      .filter((number) => !allowedNumbers.includes(number))
      .map((number) => `${id}: ${number}`),
  )
  assert.deepEqual(foreign, [])
})

test('the numbers that are safe here are safe on every page', () => {
  const everywhere = readText('tests/content/addresses.test.ts')
  for (const number of allowedNumbers) assert.ok(everywhere.includes(`'${number}'`), number)
})

test('both languages of a note name the same numbers', () => {
  for (const { id, text } of channelNotes) {
    const [it, en] = (['it', 'en'] as const).map((language) => text[language].match(/\d+/g)?.sort() ?? [])
    assert.deepEqual(it, en, id)
  }
})

test('a note is short, in plain marks, and does not shout', () => {
  for (const { id, language, words } of texts) {
    assert.match(words, /^\p{Lu}.*\.$/u, `${id} (${language})`)
    assert.doesNotMatch(words, /[!{}]|'|"| {2}/, `${id} (${language})`)
    assert.ok(words.length <= 160, `${id} (${language}) has ${words.length} characters`)
  }
})
