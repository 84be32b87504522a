import { type CalendarDay, parseDay } from '../text/calendar.ts'
import { cleanLine, cleanText } from '../text/clean.ts'
import { currencies, type Money, parseAmount } from '../text/money.ts'
import { type HideableQuestion, type Material, type Tone, tones } from './material.ts'

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
  ownIt: 'text',
  ownEn: 'text',
} as const

export type CommonQuestion = keyof typeof commonKinds

/** An answer that can be used in a sentence. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: CalendarDay }
  | { readonly kind: 'money'; readonly money: Money }

const textValue = (text: string): Value | undefined => (text === '' ? undefined : { kind: 'text', text })

const dateValue = (text: string): Value | undefined => {
  const day = parseDay(text.trim())
  return day && { kind: 'date', day }
}

const moneyValue = (answers: Answers, id: string): Value | undefined => {
  const amount = parseAmount(answers[id] ?? '')
  const currency = currencies.find((known) => known === answers[`${id}Currency`]) ?? 'EUR'
  return amount === undefined ? undefined : { kind: 'money', money: { amount, currency } }
}

const isCommon = (id: string): id is CommonQuestion => Object.hasOwn(commonKinds, id)

const answer = (answers: Answers, id: string): string =>
  Object.hasOwn(answers, id) ? (answers[id] ?? '') : ''

const readCommon = (id: CommonQuestion, answers: Answers): Value | undefined => {
  const kind = commonKinds[id]
  if (kind === 'date') return dateValue(answer(answers, id))
  if (kind === 'money') return moneyValue(answers, id)
  return textValue(kind === 'text' ? cleanText(answer(answers, id)) : cleanLine(answer(answers, id)))
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

/** The chosen remedy if this situation offers it, else its first. */
export const askOf = (answers: Answers, { situation }: Material): string | undefined =>
  situation.asks.find((id) => id === answers['ask']) ?? situation.asks[0]
