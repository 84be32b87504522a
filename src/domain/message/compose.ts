import { spell } from '../spelling/spelling.ts'
import {
  type CalendarDay,
  type ItalianDateForm,
  italianDateForms,
  writeEnglishDay,
  writeItalianDay,
} from '../text/calendar.ts'
import { writeMoney } from '../text/money.ts'
import { type Answers, askOf, formOf, readAnswer, stageOf, toneOf, type Value } from './answers.ts'
import { holdsFor, textAnswer } from './conditions.ts'
import { groundOf } from './grounds.ts'
import {
  type Bilingual,
  type Form,
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
  // A name such as 'Giulia R.' brings the full stop of its sentence.
  return isComplete ? text.replace(/([^.])\.\.(?=\s|$)/g, '$1.') : undefined
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
  knownYear: number | undefined,
): string => {
  if (value.kind === 'money') return writeMoney(value.money, language)
  if (value.kind === 'text') return form === 'spelled' ? spell(value.text, language) : value.text
  return writeDay(value.day, form, language, value.day.year !== knownYear)
}

const includes = <Value>(wanted: Value | readonly Value[], value: Value): boolean =>
  Array.isArray(wanted) ? wanted.includes(value) : wanted === value

const suits = (wanted: Variant['tone'], tone: Tone): boolean =>
  wanted === undefined || includes<Tone>(wanted, tone)

/** What happened and what proves it is told at the first contact and, once more, in a formal complaint. */
const isTold = ({ piece }: Line): boolean => piece === 'facts' || piece === 'proof'

const standsIn = (stage: Stage, line: Line): boolean => {
  if (line.stage !== undefined) return includes<Stage>(line.stage, stage)
  return stage === 'first' || (stage === 'formal' && isTold(line))
}

/** The line for the bot is typed into a chat. */
const isFor = (form: Form, { piece, form: wanted }: Line): boolean =>
  piece === 'bot' ? form === 'chat' : wanted === undefined || includes<Form>(wanted, form)

/** The lines that do not stand in the files, since each is chosen elsewhere: the problem's name, the law, the remedy. */
const chosenLines = (answers: Answers, material: Material, today: string): readonly Line[] => {
  const ask = askOf(answers, material)
  const ground = groundOf(answers, material, today)
  return [
    {
      id: 'matter',
      piece: 'facts',
      stage: ['followUp', 'manager', 'recap'],
      variants: [material.situation.matter],
    },
    { id: 'ground', piece: 'request', stage: 'formal', variants: ground ? [ground.clause] : [] },
    {
      id: 'ask',
      piece: 'request',
      stage: ['first', 'followUp', 'manager', 'formal'],
      variants: ask?.variants ?? [],
    },
  ]
}

/** Puts the situation's lines before the shared ones; one with a shared id takes that line's place. */
const orderedLines = (answers: Answers, material: Material, today: string): readonly Line[] => {
  const stage = stageOf(answers)
  const form = formOf(answers)
  const stands = (line: Line) => standsIn(stage, line) && isFor(form, line)
  const own = material.situation.lines.filter(stands)
  const shared = [...chosenLines(answers, material, today), ...material.shared.lines].filter(stands)
  const first = own.filter(({ id }) => !shared.some((line) => line.id === id))
  return [...first, ...shared.map((line) => own.find(({ id }) => id === line.id) ?? line)]
}

/** A variant's words for a letter, for the phone, or for a chat. */
const wordsFor = (variant: Variant, answers: Answers): Bilingual => {
  if (stageOf(answers) === 'formal')
    return { it: variant.voi ?? variant.it, en: variant.letter ?? variant.en }
  return (formOf(answers) === 'call' && variant.spoken) || variant
}

const composeWith = (
  answers: Answers,
  material: Material,
  today: string,
  write: SlotWriter,
): readonly Piece[] => {
  const tone = toneOf(answers)
  const answered = textAnswer(answers, material)
  const say = ({ id, variants }: Line): SentencePair | undefined => {
    for (const variant of variants) {
      if (!suits(variant.tone, tone) || !holdsFor(variant.if, answered)) continue
      const words = wordsFor(variant, answers)
      const it = fillSlots(words.it, 'it', write)
      const en = fillSlots(words.en, 'en', write)
      if (it && en) return { id, it, en }
    }
    return undefined
  }
  const lines = orderedLines(answers, material, today)
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
 * The year that needs no words: the order date tells it for all others, or else, where people talk, the day on which they do. None
 * where dates lie in different years, so that each has its own.
 */
const knownYear = (answers: Answers, material: Material, today: string): number | undefined => {
  // Long own words are not read as a date.
  const ids = Object.keys(answers).filter((id) => /^\s*\d{4}-/.test(answers[id] ?? ''))
  const yearOf = (id: string): number | undefined => {
    const value = readAnswer(id, answers, material)
    return value?.kind === 'date' ? value.day.year : undefined
  }
  const spoken = formOf(answers) === 'email' ? undefined : Number.parseInt(today, 10)
  const known = yearOf('orderDate') ?? spoken
  const others = ids.map(yearOf).filter((year) => year !== undefined)
  return others.every((year) => year === known) ? known : undefined
}

/**
 * Turns answers into a message: pieces in sending order, each of whole sentence pairs. Pure and total: a sentence whose
 * answers are missing is left out, so that no slot is ever left open.
 *
 * @param today as YYYY-MM-DD: some terms of the law end.
 */
export const composeMessage = (answers: Answers, material: Material, today: string): readonly Piece[] => {
  const known = knownYear(answers, material, today)
  return composeWith(answers, material, today, (id, form, language) => {
    if (id === 'subject') return material.situation.subject[language]
    const value = readAnswer(id, answers, material)
    return value && writeValue(value, form, language, id === 'orderDate' ? undefined : known)
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
  return composeWith({ tone }, material, '', (id, form, language) => {
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
