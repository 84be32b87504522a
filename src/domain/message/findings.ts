import { isAmbiguous, parseAmount } from '../text/money.ts'
import { type Answers, formOf, isUnanswered, readAnswer, stageOf, toneOf } from './answers.ts'
import type { Material, Stage } from './material.ts'

/** What a reader should look at before pasting. A code, never a sentence: the dictionary holds the words. */
export type FindingCode =
  | 'missing-situation'
  | 'missing-order-number'
  | 'missing-item'
  | 'missing-order-date'
  | 'missing-detail'
  | 'missing-amount'
  | 'missing-amount-check'
  | 'missing-date-future'
  | 'missing-date-before-order'
  | 'missing-date-past'
  | 'missing-answer-by'
  | 'missing-own-it'
  | 'missing-own-en'
  | 'missing-digits'
  | 'missing-own-old'
  | 'missing-own-out'
  | 'missing-date-before-contact'
  | 'missing-date-over'
  | 'language-machine'

export interface Finding {
  readonly code: FindingCode
  /** The question whose field it is about. */
  readonly question: string
}

const commonFindings = [
  ['orderNumber', 'missing-order-number'],
  ['item', 'missing-item'],
  ['orderDate', 'missing-order-date'],
] as const satisfies readonly (readonly [string, FindingCode])[]

/** Amazon's order numbers: three groups of 3, 7 and 7 digits (facts R-11, checked 2026-11-22). Digital orders differ. */
const orderNumberPattern = /^(?:\d{3}|D\d{2})-\d{7}-\d{7}$/

const saysMoney = ({ situation }: Material): boolean =>
  JSON.stringify([situation.lines, situation.asks]).includes('{amount}')

const dateOf = (id: string, answers: Answers, material: Material): string | undefined =>
  readAnswer(id, answers, material)?.kind === 'date' ? answers[id]?.trim() : undefined

/** Dates that cannot be right: what has happened lies in the past, after the order; an answer lies ahead. */
const findOddDates = (answers: Answers, material: Material, today: string): readonly Finding[] => {
  const events = material.situation.questions.filter(
    ({ kind, mayBeFuture }) => kind === 'date' && !mayBeFuture,
  )
  const ids = ['orderDate', ...events.map(({ id }) => id)]
  const ordered = dateOf('orderDate', answers, material)
  const odd = ids.flatMap((question): readonly Finding[] => {
    const date = dateOf(question, answers, material)
    if (date && date > today) return [{ code: 'missing-date-future', question }]
    if (date && ordered && date < ordered) return [{ code: 'missing-date-before-order', question }]
    return []
  })
  const answerBy = dateOf('answerBy', answers, material)
  return answerBy && answerBy < today ? [...odd, { code: 'missing-date-past', question: 'answerBy' }] : odd
}

const findAmountGap = (answers: Answers, material: Material): readonly Finding[] => {
  const typed = (answers['amount'] ?? '').trim()
  const isHidden = material.situation.hides.includes('amount')
  if (isHidden || (typed === '' && !saysMoney(material))) return []
  if (typed === '') return [{ code: 'missing-amount', question: 'amount' }]
  const isDoubtful = isAmbiguous(typed) || parseAmount(typed) === undefined
  return isDoubtful ? [{ code: 'missing-amount-check', question: 'amount' }] : []
}

const findOwnWordsGap = (answers: Answers, material: Material): readonly Finding[] => {
  const isMissing = (id: string) => readAnswer(id, answers, material) === undefined
  if (isMissing('ownEn') === isMissing('ownIt')) return []
  return isMissing('ownEn')
    ? [{ code: 'missing-own-en', question: 'ownEn' }]
    : [{ code: 'missing-own-it', question: 'ownIt' }]
}

/** What each stage cannot do well without, besides the case itself. */
const stageNeeds: Readonly<Record<Stage, readonly string[]>> = {
  first: [],
  followUp: ['lastCase', 'lastDate'],
  manager: [],
  formal: ['country'],
  recap: ['lastPromise', 'lastPromiseBy', 'lastCase'],
  thanks: [],
}

/** Only support numbers its cases, when it answers: a seller gives no number that a reader could tell. */
const canHave = (question: string, answers: Answers, material: Material): boolean =>
  question !== 'lastCase' || (answers['soldBy'] !== 'sellerShips' && !isUnanswered(answers, material))

const findStageGaps = (answers: Answers, material: Material, today: string): readonly Finding[] => {
  const signed = formOf(answers) === 'chat' ? [] : ['fullName']
  const missing = [...stageNeeds[stageOf(answers)], ...signed]
    .filter(
      (question) =>
        canHave(question, answers, material) && readAnswer(question, answers, material) === undefined,
    )
    .map((question) => ({ code: 'missing-detail' as const, question }))
  return stageOf(answers) === 'first' ? missing : [...missing, ...findOddContact(answers, material, today)]
}

/** Days of the last contact that cannot be right: it lies in the past, its promise after it, an agreement ahead. */
const findOddContact = (answers: Answers, material: Material, today: string): readonly Finding[] => {
  const [contact, promised] = ['lastDate', 'lastPromiseBy'].map((id) => dateOf(id, answers, material))
  const ordered = dateOf('orderDate', answers, material)
  const isOver = stageOf(answers) === 'recap' && promised !== undefined && promised < today
  return [
    ...(contact && contact > today ? [{ code: 'missing-date-future' as const, question: 'lastDate' }] : []),
    ...(contact && ordered && contact < ordered
      ? [{ code: 'missing-date-before-order' as const, question: 'lastDate' }]
      : []),
    ...(contact && promised && promised < contact
      ? [{ code: 'missing-date-before-contact' as const, question: 'lastPromiseBy' }]
      : []),
    ...(isOver ? [{ code: 'missing-date-over' as const, question: 'lastPromiseBy' }] : []),
  ]
}

/** Says whether own words stay out of the message: an agreement and a thank-you take only what was written for them. */
export const areOwnWordsOut = (answers: Answers): boolean => {
  const stage = stageOf(answers)
  return (stage === 'recap' || stage === 'thanks') && (answers['ownStage'] || 'first') !== stage
}

/** Own words that were written at another stage may no longer be true; some stages leave them out. */
const findOldWords = (answers: Answers): readonly Finding[] => {
  if ((answers['ownStage'] || 'first') === stageOf(answers)) return []
  const code = areOwnWordsOut(answers) ? 'missing-own-out' : 'missing-own-old'
  return ['ownIt', 'ownEn']
    .filter((question) => (answers[question] ?? '').trim() !== '')
    .slice(0, 1)
    .map((question) => ({ code, question }))
}

/** A machine's translation that nobody has changed may say something else. */
const findMachineWords = (answers: Answers): readonly Finding[] =>
  ['ownIt', 'ownEn']
    .filter((question) => answers[`${question}Machine`] === 'yes' && (answers[question] ?? '') !== '')
    .map((question) => ({ code: 'language-machine', question }))

const isOddOrderNumber = (answers: Answers, material: Material): boolean => {
  if (material.situation.hides.includes('orderNumber') || (answers['orderNumber'] ?? '').trim() === '')
    return false
  const read = readAnswer('orderNumber', answers, material)
  return !(read?.kind === 'text' && orderNumberPattern.test(read.text.toUpperCase()))
}

/** A broken promise is told with the last contact already when it is first reported. */
const promiseNeeds = ['lastPromise', 'lastDate', 'lastCase']

/** Says whether a situation tells the last contact from the beginning. */
export const tellsPromise = ({ situation }: Material): boolean =>
  JSON.stringify(situation.lines).includes('{lastPromise}')

const findCaseGaps = (answers: Answers, material: Material, today: string): readonly Finding[] => {
  const { hides, questions } = material.situation
  const isMissing = (id: string) => readAnswer(id, answers, material) === undefined
  const findings: Finding[] = []
  const isOdd = isOddOrderNumber(answers, material)
  for (const [question, code] of commonFindings) {
    // Where no item is asked for, an order is not what support looks for first.
    const isAsked = !hides.includes(question) && !hides.includes('item')
    const isTyped = question === 'orderNumber' && isOdd
    if (isAsked && isMissing(question) && !isTyped) findings.push({ code, question })
  }
  if (isOdd) findings.push({ code: 'missing-digits', question: 'orderNumber' })
  for (const id of tellsPromise(material) ? promiseNeeds : []) {
    if (canHave(id, answers, material) && isMissing(id))
      findings.push({ code: 'missing-detail', question: id })
  }
  for (const { id, essential } of questions) {
    if (essential && isMissing(id)) findings.push({ code: 'missing-detail', question: id })
  }
  findings.push(...findAmountGap(answers, material))
  const needsDate = toneOf(answers) === 'firm' || stageOf(answers) === 'formal'
  if (needsDate && isMissing('answerBy')) findings.push({ code: 'missing-answer-by', question: 'answerBy' })
  return [...findings, ...findOddDates(answers, material, today)]
}

/**
 * Lists what support is likely to ask for and the message does not say yet, or says oddly. Nothing of it blocks anything.
 *
 * @param today as YYYY-MM-DD.
 */
export const findGaps = (answers: Answers, material: Material, today: string): readonly Finding[] => {
  const isTold = ['first', 'formal'].includes(stageOf(answers))
  return [
    ...(isTold ? findCaseGaps(answers, material, today) : []),
    ...findStageGaps(answers, material, today),
    ...(areOwnWordsOut(answers) ? [] : findOwnWordsGap(answers, material)),
    ...findOldWords(answers),
    ...findMachineWords(answers),
  ]
}
