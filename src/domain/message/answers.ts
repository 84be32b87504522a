import { type CalendarDay, parseDay } from '../text/calendar.ts'
import { cleanLine, cleanText } from '../text/clean.ts'
import { currencies, currencyIn, type Money, parseAmount } from '../text/money.ts'
import {
  type Ask,
  countries,
  type Form,
  forms,
  type HideableQuestion,
  type Material,
  type Stage,
  sellers,
  stages,
  type Tone,
  tones,
} from './material.ts'

/**
 * What the reader has answered, by question id, as typed. A tick is `yes`. Answers of other situations may be among
 * them: they are kept, and they do not count.
 */
export type Answers = Readonly<Record<string, string>>

/** The questions that exist in every situation, and how their answers are read. */
const commonKinds = {
  orderNumber: 'line',
  item: 'line',
  orderDate: 'date',
  amount: 'money',
  answerBy: 'date',
  ask: 'line',
  soldBy: 'choice',
  country: 'choice',
  fullName: 'line',
  ownStage: 'choice',
  lastSilent: 'choice',
  lastCase: 'line',
  lastPerson: 'line',
  lastDate: 'date',
  lastPromise: 'line',
  lastPromiseBy: 'date',
  ownIt: 'text',
  ownEn: 'text',
} as const

export type CommonQuestion = keyof typeof commonKinds

const commonChoices: Readonly<Record<string, readonly string[]>> = {
  soldBy: sellers,
  country: countries,
  ownStage: stages,
  lastSilent: ['yes'],
}

/** An answer that can be used in a sentence. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: CalendarDay }
  | { readonly kind: 'money'; readonly money: Money }

/** Joiners alone show nothing. */
const isVisible = (text: string): boolean => /[^\s\u200C\u200D]/.test(text)

const textValue = (text: string): Value | undefined => (isVisible(text) ? { kind: 'text', text } : undefined)

const dateValue = (text: string): Value | undefined => {
  const day = parseDay(text.trim())
  return day && { kind: 'date', day }
}

/** The currency that stands with an amount: the one typed, else the one chosen. */
export const currencyOf = (answers: Answers, id: string) => {
  const chosen = answers[`${id}Currency`] ?? ''
  return currencyIn(answers[id] ?? '', chosen) ?? currencies.find((known) => known === chosen) ?? 'EUR'
}

const moneyValue = (answers: Answers, id: string): Value | undefined => {
  const amount = parseAmount(answers[id] ?? '')
  return amount === undefined
    ? undefined
    : { kind: 'money', money: { amount, currency: currencyOf(answers, id) } }
}

/** Amazon's order numbers have 3, 7 and 7 digits (facts R-11, checked 2026-11-22); the hyphens are often lost on the way. */
const orderDigits = /(?:^|\D)(\d{3})[\s-]?(\d{7})[\s-]?(\d{7})(?!\d)/

/** Finds an order number in what was typed and gives it its hyphens; what has another form stays as it is. */
const tidyOrderNumber = (typed: string): string => {
  const found = orderDigits.exec(typed)
  return found ? found.slice(1).join('-') : typed
}

/** 'I do not know' is no order number, and would stand in the message like one. */
const leastDigits = 5

const orderNumberValue = (typed: string): Value | undefined => {
  const tidy = tidyOrderNumber(cleanLine(typed))
  return tidy.replace(/\D/g, '').length < leastDigits ? undefined : textValue(tidy)
}

const isCommon = (id: string): id is CommonQuestion => Object.hasOwn(commonKinds, id)

const answer = (answers: Answers, id: string): string =>
  Object.hasOwn(answers, id) ? (answers[id] ?? '') : ''

const readCommon = (id: CommonQuestion, answers: Answers): Value | undefined => {
  const kind = commonKinds[id]
  if (kind === 'date') return dateValue(answer(answers, id))
  if (kind === 'money') return moneyValue(answers, id)
  const typed = answer(answers, id)
  if (kind === 'choice') return commonChoices[id]?.includes(typed) ? textValue(typed) : undefined
  if (kind === 'text') return textValue(cleanText(typed))
  if (id === 'orderNumber') return orderNumberValue(typed)
  return textValue(cleanLine(typed))
}

/**
 * Reads one answer as its question asks for it.
 *
 * @returns nothing where it is missing, cannot be read, or is not asked in this situation.
 */
export const readAnswer = (id: string, answers: Answers, { situation }: Material): Value | undefined => {
  if (situation.hides.some((hidden: HideableQuestion) => hidden === id)) return undefined
  if (isCommon(id)) return readCommon(id, answers)
  const question = situation.questions.find((each) => each.id === id)
  if (!question) return undefined
  const typed = cleanLine(answer(answers, id))
  if (question.kind === 'date') return dateValue(typed)
  if (question.kind === 'choice') {
    return question.options?.some(({ value }) => value === typed) ? textValue(typed) : undefined
  }
  if (question.kind === 'tick') return typed === 'yes' ? textValue(typed) : undefined
  return textValue(typed)
}

/** The chosen strength; the middle one where none is chosen. */
export const toneOf = (answers: Answers): Tone => tones.find((tone) => tone === answers['tone']) ?? 'clear'

/** Where the correspondence stands; at its beginning where nothing is chosen. */
export const stageOf = (answers: Answers): Stage =>
  stages.find((stage) => stage === answers['stage']) ?? 'first'

/** The stages at which the message can say that nobody has replied: an agreement and a thank-you follow a reply. */
export const unansweredStages: readonly Stage[] = ['followUp', 'manager', 'formal']

/** Says whether the reader has written before and had no reply. */
export const isUnanswered = (answers: Answers, material: Material): boolean =>
  unansweredStages.includes(stageOf(answers)) && readAnswer('lastSilent', answers, material) !== undefined

/** How the message will be used. A formal complaint is a letter, whatever was chosen before. */
export const formOf = (answers: Answers): Form =>
  stageOf(answers) === 'formal' ? 'email' : (forms.find((form) => form === answers['form']) ?? 'chat')

/** The chosen remedy if this situation offers it, else its first. */
export const askOf = (answers: Answers, { situation }: Material): Ask | undefined =>
  situation.asks.find(({ id }) => id === answers['ask']) ?? situation.asks[0]
