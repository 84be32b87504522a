import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { situationSchema } from '../../src/collections/schemas/situation.ts'
import {
  type Bilingual,
  countries,
  hideableQuestions,
  sellers,
  tones,
  type Variant,
} from '../../src/domain/message/material.ts'
import { italianDateForms } from '../../src/domain/text/calendar.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
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

/** The questions that every situation asks, by what may stand in a sentence. */
const commonWritten = ['orderNumber', 'item', 'amount', 'fullName', 'lastCase', 'lastPerson', 'lastPromise']
const commonDates = ['orderDate', 'answerBy', 'lastDate', 'lastPromiseBy']
const commonChosen = { soldBy: sellers, country: countries, lastSilent: ['yes'] } as const
const commonOthers = ['ask', 'ownIt', 'ownEn']
const common: readonly string[] = [
  ...commonWritten,
  ...commonDates,
  ...Object.keys(commonChosen),
  ...commonOthers,
]

/** The line of own words alone has halves that answer to different questions. */
const isOwnWords = ({ id }: { readonly id: string }): boolean => id === 'own'

const slotsOf = (text: string): readonly string[] =>
  [...text.matchAll(slotPattern)].map(([, id = '']) => id).sort()

/** A variant's words for a chat, for a letter and for the phone, as they are used together. */
const wordingsOf = ({ it, en, voi, letter, spoken }: Variant): readonly Bilingual[] => [
  { it, en },
  { it: voi ?? it, en: letter ?? en },
  ...(spoken ? [spoken] : []),
]

test('every question that may be hidden is one of the common ones', () => {
  for (const id of hideableQuestions) assert.ok(common.includes(id))
})

for (const { shared, situation } of materials) {
  const { asks } = situation
  const questions = new Map(situation.questions.map((question) => [question.id, question]))
  const idsOf = (...kinds: readonly string[]) =>
    situation.questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const dates = [...commonDates, ...idsOf('date')]
  const written = [...commonWritten, ...idsOf('text')]
  const own = situation.lines.flatMap(({ variants }) => variants)
  const sharedVariants = shared.lines.filter((line) => !isOwnWords(line)).flatMap(({ variants }) => variants)
  const askVariants = asks.flatMap(({ variants }) => variants)
  const all = [...own, ...askVariants, ...sharedVariants]

  test(`${situation.id}: every remedy it offers has its sentences in every strength`, () => {
    for (const { id, variants: each } of asks) {
      for (const tone of tones) {
        const fits = each.filter((variant) => [variant.tone ?? tone].flat().includes(tone))
        assert.ok(fits.length > 0, `${id} has no words for ${tone}`)
      }
    }
  })

  test(`${situation.id}: every slot belongs to a question that is asked, and a choice is never printed as its code`, () => {
    const slots = own.flatMap((variant) =>
      wordingsOf(variant).flatMap(({ it, en }) => [...slotsOf(it), ...slotsOf(en)]),
    )
    assert.deepEqual(
      slots.filter((id) => ![...dates, ...written].includes(id)),
      [],
    )
  })

  test(`${situation.id}: the shared sentences and those of its remedies ask for nothing that is not asked`, () => {
    const known = [...dates, ...written, 'subject']
    const slots = [...askVariants, ...sharedVariants].flatMap((variant) =>
      wordingsOf(variant).flatMap(({ it, en }) => [...slotsOf(it), ...slotsOf(en)]),
    )
    assert.deepEqual(
      slots.filter((id) => !known.includes(id)),
      [],
    )
  })

  test(`${situation.id}: every question can change the message, or the law that it names`, () => {
    const used = JSON.stringify([situation.lines, situation.asks])
    const idle = situation.questions.filter(
      ({ id }) => !used.includes(`{${id}}`) && !used.includes(`{${id}:`) && !used.includes(`"${id}":`),
    )
    assert.deepEqual(
      idle.map(({ id }) => id),
      [],
    )
  })

  test(`${situation.id}: a condition waits for an answer that can be given`, () => {
    const given = (id: string): readonly string[] => {
      if (id === 'ask') return asks.map(({ id: ask }) => ask)
      if (id === 'soldBy' || id === 'country') return commonChosen[id]
      const question = questions.get(id)
      return question?.kind === 'tick' ? ['yes'] : (question?.options?.map(({ value }) => value) ?? [])
    }
    const impossible = own.flatMap((variant) =>
      Object.entries(variant.if ?? {}).filter(
        ([id, wanted]) => ![wanted].flat().every((value) => given(id).includes(value)),
      ),
    )
    assert.deepEqual(impossible, [])
  })

  test(`${situation.id}: a choice has options, and nothing else has`, () => {
    for (const { id, kind, options } of situation.questions) {
      assert.equal((options?.length ?? 0) >= 2, kind === 'choice', id)
    }
  })

  test(`${situation.id}: a letter and a call use the same answers as a chat, in both languages`, () => {
    for (const variant of all) {
      const { it, en, voi = it, letter = en, spoken = variant } = variant
      assert.deepEqual(slotsOf(en), slotsOf(it), `${it} ≠ ${en}`)
      assert.deepEqual(slotsOf(voi), slotsOf(it), `${it} ≠ ${voi}`)
      assert.deepEqual(slotsOf(letter), slotsOf(en), `${en} ≠ ${letter}`)
      assert.deepEqual(slotsOf(spoken.it), slotsOf(it), `${it} ≠ ${spoken.it}`)
      assert.deepEqual(slotsOf(spoken.en), slotsOf(en), `${en} ≠ ${spoken.en}`)
    }
  })

  test(`${situation.id}: Italian dates have their article, and only what is written is spelled, in both languages`, () => {
    const articles: readonly string[] = italianDateForms
    const isArticle = (form: string | undefined): boolean => articles.includes(form?.toLowerCase() ?? '')
    const spelled = (text: string) =>
      [...text.matchAll(slotPattern)].filter(([, , form]) => form === 'spelled').map(([, id = '']) => id)
    for (const { it, en } of all.flatMap(wordingsOf)) {
      assert.deepEqual(spelled(it), spelled(en), `${it} ≠ ${en}`)
      for (const id of spelled(it)) assert.ok(written.includes(id), `{${id}:spelled} in: ${it}`)
      for (const [slot, id = '', form] of it.matchAll(slotPattern))
        if (form !== 'spelled') assert.equal(isArticle(form), dates.includes(id), `${slot} in: ${it}`)
      for (const [slot, , form] of it.matchAll(slotPattern))
        assert.ok(form === undefined || form === 'spelled' || isArticle(form), `${slot} in: ${it}`)
      for (const [slot, , form] of en.matchAll(slotPattern))
        assert.ok(form === undefined || form === 'spelled', `${slot} in: ${en}`)
    }
  })

  test(`${situation.id}: what names the problem needs no answer`, () => {
    const { matter, subject } = situation
    for (const text of [matter.it, matter.en, subject.it, subject.en])
      assert.deepEqual(slotsOf(text), [], text)
  })

  test(`${situation.id}: what every situation asks is not asked again`, () => {
    assert.deepEqual(
      situation.questions.map(({ id }) => id).filter((id) => common.includes(id)),
      [],
    )
  })
}

/** Names by which readers and checks find other controls; no question may begin with one of them. */
const fixedNames: readonly string[] = [
  'Numero d’ordine',
  'Articolo',
  'Data dell’ordine',
  'Che cosa chiedi',
  'Che cosa è successo',
  'Gentile',
  'Chiaro',
  'Fermo',
  'A parole tue',
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

/** What the form calls the questions of every situation, in the language of the page. */
const commonLabels = locales.flatMap((locale) => {
  const t = dictionaryFor(locale).message
  return [
    ...[t.orderNumber, t.item, t.orderDate, t.amount, t.ask, t.answerBy, t.soldBy, t.country, t.fullName],
    ...[t.lastCase, t.lastSilent, t.lastPerson, t.lastDate, t.lastPromise, t.lastPromiseBy, t.ownIt, t.ownEn],
    ...[t.situation, t.stage, t.form, t.shop],
  ]
})

test('no question of a situation is called like one that every situation asks', () => {
  const plain = (label: string): string => label.replaceAll('’', "'").toLowerCase()
  const taken = materials.flatMap(({ situation }) =>
    situation.questions
      .flatMap(({ label }) => Object.values(label))
      .filter((label) => commonLabels.some((name) => plain(label) === plain(name)))
      .map((label) => `${situation.id}: ${label}`),
  )
  assert.deepEqual(taken, [])
})

test('no situation asks in other words who sold the item or where the reader lives', () => {
  const again =
    /\b(?:chi (?:l'ha |lo |la )?(?:vend|spedi)|venduto da|spedito da|sold by|shipped by|who (?:sold|sells|shipped|ships)|in che paese|paese in cui|which country|where do you live)/iu
  const asked = materials.flatMap(({ situation }) =>
    situation.questions
      .flatMap(({ label }) => Object.values(label))
      .filter((label) => again.test(label.replaceAll('’', "'")))
      .map((label) => `${situation.id}: ${label}`),
  )
  assert.deepEqual(asked, [])
})
