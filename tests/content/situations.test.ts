import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { situationSchema } from '../../src/collections/schemas/situation.ts'
import { hideableQuestions, tones } from '../../src/domain/message/material.ts'
import { locales } from '../../src/i18n/locales.ts'
import { materials } from '../support/material.ts'
import { filesLike, readYaml } from '../support/project.ts'

const situations = z
  .array(situationSchema.omit({ position: true }))
  .parse(readYaml('content/situations/situations.yaml'))

/** The situations whose pages readers may already have kept: they never leave. */
const published = [
  'never-arrived',
  'delivered-not-received',
  'refund-not-received',
  'wrong-item',
  'arrived-damaged',
  'defective-on-arrival',
  'prime-unwanted',
  'account-locked',
  'broke-after-months',
  'seller-silent',
  'missing-part',
  'charged-twice',
]

test('every published situation is still there, with its page in both languages and its sentences', () => {
  const pages = filesLike('content/situations/*/*.mdx')
  for (const id of published) {
    assert.ok(
      situations.some((situation) => situation.id === id),
      `${id} is gone`,
    )
    for (const locale of locales) assert.ok(pages.includes(`content/situations/${id}/${locale}.mdx`))
    assert.ok(materials.some(({ situation }) => situation.id === id))
  }
})

test('no folder of text and no file of sentences is without its situation', () => {
  const ids = situations.map(({ id }) => id).sort()
  const folders = new Set(filesLike('content/situations/*/*.mdx').map((path) => path.split('/')[2]))
  assert.deepEqual([...folders].sort(), ids)
  assert.deepEqual(materials.map(({ situation }) => situation.id).sort(), ids)
})

test('no two situations share an id, an address or a name', () => {
  for (const values of [
    situations.map(({ id }) => id),
    situations.map(({ slug }) => slug.it),
    situations.map(({ label }) => label.it),
    situations.map(({ label }) => label.en),
  ]) {
    assert.equal(new Set(values).size, values.length)
  }
})

const slotPattern = /\{(\w+)(?::(\w+))?\}/g
const common = [...hideableQuestions, 'answerBy', 'ownIt', 'ownEn', 'ask']

for (const { shared, situation } of materials) {
  const questions = new Map(situation.questions.map((question) => [question.id, question]))
  const { asks } = situation
  // Own words stand each in its own language: the one line whose two halves answer to different questions.
  const commonLines = shared.lines.filter(({ id }) => id !== 'own')
  const variants = [...situation.lines, ...commonLines, ...asks].flatMap(({ variants: each }) => each)
  const own = situation.lines.flatMap(({ variants: each }) => each)

  test(`${situation.id}: every remedy it offers has its sentences in every strength`, () => {
    for (const { id, variants: each } of asks) {
      for (const tone of tones) {
        const fits = each.filter((variant) => [variant.tone ?? tone].flat().includes(tone))
        assert.ok(fits.length > 0, `${id} has no words for ${tone}`)
      }
    }
  })

  test(`${situation.id}: every slot and every condition belongs to a question that is asked`, () => {
    const asked = [...questions.keys(), ...common]
    const slots = own.flatMap(({ it, en }) =>
      [...`${it} ${en}`.matchAll(slotPattern)].map(([, id = '']) => id),
    )
    const conditions = own.flatMap((variant) => Object.keys(variant.if ?? {}))
    assert.deepEqual(
      [...slots, ...conditions].filter((id) => !asked.includes(id)),
      [],
    )
  })

  test(`${situation.id}: every question can change the message`, () => {
    const used = JSON.stringify(situation.lines)
    const idle = situation.questions.filter(
      ({ id }) => !used.includes(`{${id}}`) && !used.includes(`{${id}:`) && !used.includes(`"${id}":`),
    )
    assert.deepEqual(
      idle.map(({ id }) => id),
      [],
    )
  })

  test(`${situation.id}: a condition waits for an answer that can be given`, () => {
    const impossible = own.flatMap((variant) =>
      Object.entries(variant.if ?? {}).filter(([id, wanted]) => {
        const question = questions.get(id)
        const given =
          id === 'ask'
            ? asks.map(({ id: ask }) => ask)
            : question?.kind === 'tick'
              ? ['yes']
              : (question?.options?.map(({ value }) => value) ?? [])
        return ![wanted].flat().every((value) => given.includes(value))
      }),
    )
    assert.deepEqual(impossible, [])
  })

  test(`${situation.id}: a choice has options, and nothing else has`, () => {
    for (const { id, kind, options } of situation.questions) {
      assert.equal((options?.length ?? 0) >= 2, kind === 'choice', id)
    }
  })

  test(`${situation.id}: both languages of a sentence use the same answers, and Italian dates have their article`, () => {
    const dates = [...questions.values()].filter(({ kind }) => kind === 'date').map(({ id }) => id)
    const isDate = (id: string): boolean =>
      ['orderDate', 'answerBy', 'lastDate', 'lastPromiseBy', ...dates].includes(id)
    for (const { it, en } of variants) {
      const [italian, english] = [[...it.matchAll(slotPattern)], [...en.matchAll(slotPattern)]]
      assert.deepEqual(
        italian.map(([, id]) => id).sort(),
        english.map(([, id]) => id).sort(),
        `${it} ≠ ${en}`,
      )
      for (const [slot, id = '', form] of italian)
        assert.equal(form !== undefined, isDate(id), `${slot} in: ${it}`)
      for (const [slot, , form] of english) assert.equal(form, undefined, `${slot} in: ${en}`)
    }
  })
}

/** Names by which readers and checks find other controls; no question may begin with one of them. */
const fixedNames: readonly string[] = [
  "Numero d'ordine",
  'Articolo',
  "Data dell'ordine",
  'Che cosa chiedi',
  'Che cosa è successo',
  'Gentile',
  'Chiaro',
  'Fermo',
  'In parole tue',
  'Con chi parli',
  'Numero della pratica',
  'Che cosa ti hanno promesso',
  'Entro quando',
  'Esporta',
  'Importa',
  'Order number',
  'Item',
  'Order date',
  'What you ask for',
  'What happened',
  'Gentle',
  'Clear',
  'Firm',
  'In your own words',
  'Who you are talking to',
  'Case number',
  'What was promised',
  'By when',
  'Export',
  'Import',
]

test('no question of a situation takes the name of another control', () => {
  const taken = materials.flatMap(({ situation }) =>
    situation.questions
      .flatMap(({ label }) => Object.values(label))
      .map((label) => label.replaceAll('’', "'").toLowerCase())
      .filter((label) => fixedNames.some((name) => label.startsWith(name.toLowerCase())))
      .map((label) => `${situation.id}: ${label}`),
  )
  assert.deepEqual(taken, [])
})
