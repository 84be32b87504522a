import {
  type CalendarDay,
  type ItalianDateForm,
  italianDateForms,
  writeEnglishDay,
  writeItalianDay,
} from '../text/calendar.ts'
import { writeMoney } from '../text/money.ts'
import { type Answers, askOf, readAnswer, stageOf, toneOf, type Value } from './answers.ts'
import {
  type Bilingual,
  type Condition,
  type Line,
  type Material,
  type MessageLanguage,
  type Purpose,
  purposes,
  type Stage,
  type Tone,
  type Variant,
} from './material.ts'

/** A sentence in both languages; the id is the same for both, and unique in its message. */
export interface SentencePair extends Bilingual {
  readonly id: string
}

/** The sentences that are sent together. A piece always has at least one. */
export interface Piece {
  readonly purpose: Purpose
  readonly sentences: readonly SentencePair[]
}

/** Gives the words for a slot, or nothing where it cannot be filled. */
type SlotWriter = (id: string, form: string | undefined, language: MessageLanguage) => string | undefined

const slotPattern = /\{(\w+)(?::(\w+))?\}/g

const fillSlots = (template: string, language: MessageLanguage, write: SlotWriter): string | undefined => {
  let isComplete = true
  const text = template.replace(slotPattern, (_, id: string, form: string | undefined) => {
    const words = write(id, form, language)
    if (words === undefined) isComplete = false
    return words ?? ''
  })
  return isComplete ? text : undefined
}

const isDateForm = (form: string): form is ItalianDateForm => italianDateForms.some((known) => known === form)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const writeDay = (
  day: CalendarDay,
  form: string | undefined,
  language: MessageLanguage,
  withYear: boolean,
) => {
  if (language === 'en') return writeEnglishDay(day, withYear)
  const lower = (form ?? 'il').toLowerCase()
  const words = writeItalianDay(day, isDateForm(lower) ? lower : 'il', withYear)
  return form !== undefined && form !== lower ? capitalised(words) : words
}

const writeValue = (
  value: Value,
  form: string | undefined,
  language: MessageLanguage,
  orderYear: number | undefined,
): string => {
  if (value.kind === 'money') return writeMoney(value.money, language)
  if (value.kind === 'text') return value.text
  // The order date tells the year; later dates repeat it only where it differs.
  return writeDay(value.day, form, language, value.day.year !== orderYear)
}

const holds = (condition: Condition, answered: (id: string) => string | undefined): boolean =>
  Object.entries(condition).every(([id, wanted]) => {
    const value = answered(id)
    return value !== undefined && (typeof wanted === 'string' ? wanted === value : wanted.includes(value))
  })

const suits = (wanted: Variant['tone'], tone: Tone): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === tone : wanted.includes(tone))

const standsIn = (stage: Stage, { stage: wanted = 'first' }: Line): boolean =>
  typeof wanted === 'string' ? wanted === stage : wanted.includes(stage)

/** The stages after the first name the problem in one sentence instead of telling it again. */
const matterLine = ({ situation }: Material): Line => ({
  id: 'matter',
  piece: 'facts',
  stage: ['followUp', 'manager', 'recap'],
  variants: [situation.matter],
})

const askLine = (answers: Answers, material: Material): readonly Line[] => {
  const ask = askOf(answers, material)
  return ask ? [{ id: 'ask', piece: 'request', stage: ['first', 'followUp'], variants: ask.variants }] : []
}

/** Puts the situation's lines before the shared ones; one with a shared id takes that line's place. */
const orderedLines = (answers: Answers, material: Material): readonly Line[] => {
  const stage = stageOf(answers)
  const own = material.situation.lines.filter((line) => standsIn(stage, line))
  const shared = [...askLine(answers, material), matterLine(material), ...material.shared.lines].filter(
    (line) => standsIn(stage, line),
  )
  const first = own.filter(({ id }) => !shared.some((line) => line.id === id))
  return [...first, ...shared.map((line) => own.find(({ id }) => id === line.id) ?? line)]
}

const composeWith = (answers: Answers, material: Material, write: SlotWriter): readonly Piece[] => {
  const tone = toneOf(answers)
  const answered = (id: string): string | undefined => {
    if (id === 'ask') return askOf(answers, material)?.id
    const value = readAnswer(id, answers, material)
    return value?.kind === 'text' ? value.text : undefined
  }
  const say = ({ id, variants }: Line): SentencePair | undefined => {
    for (const variant of variants) {
      if (!suits(variant.tone, tone) || !holds(variant.if ?? {}, answered)) continue
      const it = fillSlots(variant.it, 'it', write)
      const en = fillSlots(variant.en, 'en', write)
      if (it && en) return { id, it, en }
    }
    return undefined
  }
  const lines = orderedLines(answers, material)
  return purposes
    .map((purpose) => ({
      purpose,
      sentences: lines
        .filter(({ piece }) => piece === purpose)
        .map(say)
        .filter((pair) => pair !== undefined),
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

/**
 * Turns answers into a message: pieces in sending order, each of whole sentence pairs. Pure and total: a sentence whose
 * answers are missing is left out, so that no slot is ever left open.
 */
export const composeMessage = (answers: Answers, material: Material): readonly Piece[] => {
  const orderDate = readAnswer('orderDate', answers, material)
  const orderYear = orderDate?.kind === 'date' ? orderDate.day.year : undefined
  return composeWith(answers, material, (id, form, language) => {
    const value = readAnswer(id, answers, material)
    return value && writeValue(value, form, language, id === 'orderDate' ? undefined : orderYear)
  })
}

/** The line to fill by hand in a model message. */
export const blank = '________'

/** What stands before the blank where a date goes: the article cannot be known, so the plain one stands there. */
const blankDates: Readonly<Record<ItalianDateForm, string>> = {
  il: `il ${blank}`,
  del: `del ${blank}`,
  dal: `dal ${blank}`,
  al: `al ${blank}`,
  entro: `entro il ${blank}`,
}

/**
 * Composes a situation's model message for readers without script: every question of the opening and of the essential
 * facts is a blank to fill by hand, ticks are left out.
 */
export const composeModel = (material: Material, tone: Tone): readonly Piece[] => {
  const { hides, questions } = material.situation
  const common = ['orderNumber', 'item', 'orderDate', 'amount'].filter(
    (id) => !hides.some((hidden) => hidden === id),
  )
  const essential = questions.filter((question) => question.essential).map(({ id }) => id)
  const open = new Set([...common, ...essential])
  return composeWith({ tone }, material, (id, form, language) => {
    if (!open.has(id)) return undefined
    if (language === 'en' || form === undefined) return blank
    const lower = form.toLowerCase()
    const words = isDateForm(lower) ? blankDates[lower] : blank
    return form === lower ? words : capitalised(words)
  })
}

/** A text as it is pasted: sentences with a space between them, pieces as paragraphs. */
export const joinPieces = (pieces: readonly Piece[], language: MessageLanguage): string =>
  pieces.map((piece) => joinPiece(piece, language)).join('\n\n')

/** One piece as it is pasted into a chat. */
export const joinPiece = ({ sentences }: Piece, language: MessageLanguage): string =>
  sentences.map((pair) => pair[language]).join(' ')
