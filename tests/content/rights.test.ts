import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { factSchema } from '../../src/collections/schemas/fact.ts'
import { groundOf } from '../../src/domain/message/grounds.ts'
import { countries, type SituationMaterial, sellers } from '../../src/domain/message/material.ts'
import { grounds, materialOf, materials, ordinaryAnswers } from '../support/material.ts'
import { mostWords } from '../support/message-rules.ts'
import { readYaml } from '../support/project.ts'

const facts = z.array(factSchema).parse(readYaml('content/sources/facts.yaml'))
const sureOf = new Map(facts.map(({ id, sure }) => [id, sure]))
const situations = new Map(materials.map(({ situation }) => [situation.id, situation]))

/** Each law beside each situation in which it may be named. */
const uses = grounds.flatMap((ground) =>
  ground.situations.map((id) => ({
    ground,
    id,
    where: `${ground.id} in ${id}`,
    situation: situations.get(id),
  })),
)

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => values.indexOf(value) !== i)

test('there are laws for every country whose law we have read, and each has its own id', () => {
  assert.deepEqual(twice(grounds.map(({ id }) => id)), [])
  assert.deepEqual([...new Set(grounds.map(({ country }) => country))], ['IT', 'EU', 'UK', 'US'])
})

test('every law rests on facts that exist', () => {
  const unknown = grounds.flatMap(({ id, facts: named }) =>
    named.filter((fact) => !sureOf.has(fact)).map((fact) => `${id}: ${fact}`),
  )
  assert.deepEqual(unknown, [])
})

test('no law rests on a hint, on our own reasoning or on the article alone', () => {
  const weak = grounds.flatMap(({ id, facts: named }) =>
    named
      .filter((fact) => ['hint', 'reasoned', 'article'].includes(sureOf.get(fact) ?? ''))
      .map((fact) => `${id}: ${fact}, ${sureOf.get(fact)}`),
  )
  assert.deepEqual(weak, [])
})

test('no law of a country rests on the facts of another one', () => {
  /** Italy has taken the European rules over. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    IT: ['L-IT-', 'L-EU-', 'H-'],
    EU: ['L-EU-', 'H-'],
    UK: ['L-UK-'],
    US: ['L-US-'],
  }
  const foreign = grounds.flatMap(({ id, country, facts: named }) =>
    named
      .filter((fact) => !allowed[country]?.some((start) => fact.startsWith(start)))
      .map((fact) => `${id}: ${fact}`),
  )
  assert.deepEqual(foreign, [])
})

test('every law is for situations that exist, and names none twice', () => {
  assert.deepEqual(
    uses.filter(({ situation }) => !situation).map(({ where }) => where),
    [],
  )
  for (const { id, situations: named } of grounds) assert.deepEqual(twice(named), [], id)
})

/** What can be answered to a question in a situation; nothing where it is not asked there or answered freely. */
const valuesOf = (id: string, situation: SituationMaterial | undefined): readonly string[] => {
  if (id === 'soldBy') return sellers
  if (id === 'ask') return situation?.asks.map((ask) => ask.id) ?? []
  const question = situation?.questions.find((each) => each.id === id)
  if (question?.kind === 'tick') return ['yes']
  return question?.options?.map(({ value }) => value) ?? []
}

test('a law waits only for answers that can be given', () => {
  const impossible = uses.flatMap(({ ground, where, situation }) =>
    [...Object.entries(ground.if ?? {}), ...Object.entries(ground.unless ?? {})].flatMap(([id, wanted]) =>
      [wanted]
        .flat()
        .filter((value) => !valuesOf(id, situation).includes(value))
        .map((value) => `${where}: ${id} ${value}`),
    ),
  )
  assert.deepEqual(impossible, [])
})

test('every term is counted between dates that are asked for, and has a length', () => {
  const isDate = (id: string, situation: SituationMaterial | undefined): boolean =>
    id === 'orderDate'
      ? situation?.hides.includes('orderDate') === false
      : situation?.questions.some((each) => each.id === id && each.kind === 'date') === true
  const wrong = uses
    .filter(({ ground: { notAfter }, situation }) => {
      if (!notAfter) return false
      const { from, to, months = 0, days = 0 } = notAfter
      return !isDate(from, situation) || !(to === 'today' || isDate(to, situation)) || months + days === 0
    })
    .map(({ where }) => where)
  assert.deepEqual(wrong, [])
})

test('no law stands where an earlier one always takes its place', () => {
  const hidden = uses.filter(({ ground, id }, i) =>
    uses
      .slice(0, i)
      .some(
        (earlier) =>
          earlier.id === id &&
          earlier.ground.country === ground.country &&
          !earlier.ground.if &&
          !earlier.ground.unless &&
          !earlier.ground.notAfter,
      ),
  )
  assert.deepEqual(
    hidden.map(({ where }) => where),
    [],
  )
})

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

test('a law is one sentence of at most thirty words, in both languages, and fills no slot', () => {
  const wrong = grounds.flatMap(({ id, clause }) =>
    Object.values(clause)
      .filter(
        (text) =>
          wordsIn(text) > mostWords ||
          !/^[\p{Lu}][^{}!?]*\.$/u.test(text) ||
          /[.]\s/u.test(text) ||
          /\s{2}|^\s|\s$/.test(text),
      )
      .map((text) => `${id} (${wordsIn(text)} words): ${text}`),
  )
  assert.deepEqual(wrong, [])
})

/** English 'due' is no number. */
const numberWords: Readonly<Record<'it' | 'en', Readonly<Record<string, string>>>> = {
  it: { due: '2', sei: '6', sette: '7' },
  en: { two: '2', six: '6', seven: '7' },
}

const monthStarts = [
  'gen|jan',
  'feb|feb',
  'mar|mar',
  'apr|apr',
  'mag|may',
  'giu|jun',
  'lug|jul',
  'ago|aug',
].concat(['set|sep', 'ott|oct', 'nov|nov', 'dic|dec'])

/** Numbers and months, in figures or in words, as one list that does not depend on the language. */
const numbersIn = (text: string, language: 'it' | 'en'): readonly string[] => {
  const plain = text.toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u)
  const months = monthStarts.filter((starts) =>
    new RegExp(`\\d+º? (?:${starts})\\p{Ll}* \\d{4}|(?:del |of )(?:${starts})\\p{Ll}* \\d{4}`, 'u').test(
      plain,
    ),
  )
  return [
    ...(plain.match(/\d+/g) ?? []),
    ...words.flatMap((word) => numberWords[language][word] ?? []),
    ...months,
  ].sort()
}

test('both languages cite the same numbers, dates and articles', () => {
  for (const { id, clause, law } of grounds) {
    assert.deepEqual(
      numbersIn(clause.en, 'en'),
      numbersIn(clause.it, 'it'),
      `${id}: ${clause.it} ≠ ${clause.en}`,
    )
    assert.deepEqual(
      numbersIn(law['en'] ?? '', 'en'),
      numbersIn(law['it'] ?? '', 'it'),
      `${id}: ${law['it']}`,
    )
  }
})

for (const [it, en] of [
  ['entro due anni', 'within six years'],
  ['entro 14 giorni', 'within 30 days'],
  ['dal 19 giugno 2026', 'from 19 July 2026'],
  ['articolo 13', 'Article 31'],
] as const) {
  test(`numbers that differ are noticed: ${it}, ${en}`, () => {
    assert.notDeepEqual(numbersIn(it, 'it'), numbersIn(en, 'en'))
  })
}

test('what a clause cites stands in the full name of its law', () => {
  const cited =
    /\b(?:articol[oi]|Articles?|sezion[ei]|sections?) (\d[\w-]*)|\b(\d+\/\d+)\b|\bAct (\d{4})|\bRegulations (\d{4})|\b(\d+ CFR \d+)/g
  for (const { id, clause, law } of grounds)
    for (const language of ['it', 'en'] as const)
      for (const [, ...groups] of clause[language].matchAll(cited)) {
        const number = groups.find((group) => group !== undefined) ?? ''
        const name = (law[language] ?? '').replaceAll('–', '-')
        // A range may be written with a word between its ends: sections 20 to 24.
        assert.ok(name.includes(number), `${id} (${language}): ${number} is not in ${name}`)
      }
})

test('no law is checked in the future', () => {
  const today = new Date().toISOString().slice(0, 10)
  assert.deepEqual(
    grounds.filter(({ checked }) => checked > today).map(({ id }) => id),
    [],
  )
})

test('a clause states a rule: it promises nothing, and threatens nobody', () => {
  const wrong = grounds.filter(
    ({ clause }) =>
      /\b(?:ho diritto|avete l'obbligo|dovete|siete tenuti|tribunale|avvocato|denuncerò)\b/iu.test(
        clause.it,
      ) || /\b(?:I am entitled|you must|you have to|you are obliged|court|lawyer|sue)\b/iu.test(clause.en),
  )
  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  )
})

for (const id of ['broke-after-months', 'never-arrived', 'change-of-mind']) {
  for (const country of ['IT', 'EU', 'UK'] as const) {
    test(`${id}: a formal complaint from ${country} names a law, with the dates told or not`, () => {
      const material = materialOf(id)
      const today = '2026-11-22'
      assert.equal(groundOf({ country }, material, today)?.country, country)
      assert.equal(groundOf(ordinaryAnswers(material, { country }), material, today)?.country, country)
    })
  }
}

test('no law is named for readers who live elsewhere', () => {
  assert.ok(countries.includes('other'))
  assert.equal(
    grounds.some(({ country }) => country === 'other'),
    false,
  )
})

for (const [what, id, answers, law] of [
  [
    'an item that broke after two years in Italy',
    'broke-after-months',
    { country: 'IT', delivered: '2024-01-10', broke: '2026-01-11' },
    undefined,
  ],
  [
    'an item that broke on the last day of two years in Italy',
    'broke-after-months',
    { country: 'IT', delivered: '2024-01-10', broke: '2026-01-10' },
    'it-broke-within-two-years',
  ],
  [
    'an item that broke within six months in the United Kingdom',
    'broke-after-months',
    { country: 'UK', delivered: '2026-01-10', broke: '2026-07-10' },
    'uk-fault-within-six-months',
  ],
  [
    'an item that broke after eight months in the United Kingdom',
    'broke-after-months',
    { country: 'UK', delivered: '2026-01-10', broke: '2026-09-10' },
    'uk-repair-or-replacement',
  ],
  [
    'an item that was delivered six years ago in the United Kingdom',
    'broke-after-months',
    { country: 'UK', delivered: '2020-10-10', broke: '2026-09-10' },
    undefined,
  ],
  [
    'a change of mind on the fourteenth day in France',
    'change-of-mind',
    { country: 'EU', arrived: '2026-11-08' },
    'eu-withdrawal',
  ],
  [
    'a change of mind on the fifteenth day in France',
    'change-of-mind',
    { country: 'EU', arrived: '2026-11-07' },
    undefined,
  ],
  [
    'a parcel that never arrived in the United States',
    'never-arrived',
    { country: 'US' },
    'us-shipping-time',
  ],
  ['a change of mind in the United States', 'change-of-mind', { country: 'US' }, undefined],
] as const) {
  test(`${what} is told of ${law ?? 'no law'}`, () => {
    assert.equal(groundOf(answers, materialOf(id), '2026-11-22')?.id, law)
  })
}
