import { type Answers, readAnswer } from './answers.ts'
import type { Material } from './material.ts'

/** What a reader should look at before pasting. A code, never a sentence: the dictionary holds the words. */
export type FindingCode =
  | 'missing-situation'
  | 'missing-order-number'
  | 'missing-item'
  | 'missing-order-date'
  | 'missing-detail'
  | 'missing-amount'
  | 'missing-answer-by'
  | 'missing-own-it'
  | 'missing-own-en'
  | 'missing-digits'

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
const orderNumberPattern = /^(?:\d{3}-\d{7}-\d{7}|D\d{2}-\d{7}-\d{7})$/

const saysMoney = ({ shared, situation }: Material): boolean =>
  JSON.stringify([situation.lines, shared.asks.filter(({ id }) => situation.asks.includes(id))]).includes(
    '{amount}',
  )

/** Lists what support is likely to ask for and the message does not say yet. Nothing of it blocks anything. */
export const findGaps = (answers: Answers, material: Material): readonly Finding[] => {
  const { hides, questions } = material.situation
  const isMissing = (id: string) => readAnswer(id, answers, material) === undefined
  const isAsked = (id: string) => !hides.some((hidden) => hidden === id)
  const findings: Finding[] = []
  for (const [question, code] of commonFindings) {
    if (isAsked(question) && isMissing(question)) findings.push({ code, question })
  }
  const orderNumber = readAnswer('orderNumber', answers, material)
  if (orderNumber?.kind === 'text' && !orderNumberPattern.test(orderNumber.text.toUpperCase())) {
    findings.push({ code: 'missing-digits', question: 'orderNumber' })
  }
  for (const { id, essential } of questions) {
    if (essential && isMissing(id)) findings.push({ code: 'missing-detail', question: id })
  }
  if (isAsked('amount') && saysMoney(material) && isMissing('amount')) {
    findings.push({ code: 'missing-amount', question: 'amount' })
  }
  if (answers['tone'] === 'firm' && isMissing('answerBy')) {
    findings.push({ code: 'missing-answer-by', question: 'answerBy' })
  }
  if (isMissing('ownEn') !== isMissing('ownIt')) {
    const isEnglishMissing = isMissing('ownEn')
    findings.push({
      code: isEnglishMissing ? 'missing-own-en' : 'missing-own-it',
      question: isEnglishMissing ? 'ownEn' : 'ownIt',
    })
  }
  return findings
}
