import {
  askSchema,
  channelNoteSchema,
  groundSchema,
  messageSchema,
  sharedMessageSchema,
} from '../../src/collections/schemas/message.ts'
import { situationSchema } from '../../src/collections/schemas/situation.ts'
import type { Answers } from '../../src/domain/message/answers.ts'
import { tellsPromise } from '../../src/domain/message/findings.ts'
import type { Material, Question } from '../../src/domain/message/material.ts'
import { filesLike, readYaml } from './project.ts'

/** The legal grounds, in the order in which the first that fits is used. */
export const grounds = groundSchema
  .omit({ position: true })
  .array()
  .parse(readYaml('content/rights/rights.yaml'))

/** What readers learn about the places where a message can go. */
export const channelNotes = channelNoteSchema
  .omit({ position: true })
  .array()
  .parse(readYaml('content/channels/notes.yaml'))

const shared = {
  ...sharedMessageSchema.parse(readYaml('content/messages/shared.yaml')),
  channelNotes,
}

const labels = new Map(
  situationSchema
    .omit({ position: true })
    .array()
    .parse(readYaml('content/situations/situations.yaml'))
    .map(({ id, label }) => [id, label] as const),
)

const subjectOf = (id: string) => {
  const label = labels.get(id) ?? { it: '', en: '' }
  return { it: label.it.replaceAll('’', "'"), en: label.en.replaceAll('’', "'") }
}

/** Every remedy, by id. */
export const asks = new Map(
  askSchema
    .array()
    .parse(readYaml('content/messages/asks.yaml'))
    .map((ask) => [ask.id, ask] as const),
)

const situationAt = (path: string): Material['situation'] => {
  const { asks: ids, ...situation } = messageSchema.parse(readYaml(path))
  return {
    ...situation,
    subject: subjectOf(situation.id),
    grounds: grounds.filter(({ situations }) => situations.includes(situation.id)),
    asks: ids.map((id) => asks.get(id)).filter((ask) => ask !== undefined),
  }
}

/** The sentences that readers really get, one material a situation. */
export const materials: readonly Material[] = filesLike('content/messages/*.yaml')
  .filter((path) => !/\/(?:shared|asks)\.yaml$/.test(path))
  .map((path) => ({ shared, situation: situationAt(path) }))

/** Gives the sentences of one situation. */
export const materialOf = (id: string): Material => {
  const material = materials.find(({ situation }) => situation.id === id)
  if (!material) throw new Error(`content/messages/${id}.yaml is missing.`)
  return material
}

const ordinaryAnswer = ({ kind, options }: Question): string => {
  if (kind === 'date') return '2026-11-08'
  if (kind === 'tick') return 'yes'
  if (kind === 'choice') return options?.[0]?.value ?? ''
  return 'AB123456789IT'
}

/** What a reader tells of the contact before. */
export const lastContact: Answers = {
  lastCase: '123456789',
  lastPerson: 'Marta',
  lastDate: '2026-11-08',
  lastPromise: 'rimborso entro tre giorni',
  lastPromiseBy: '2026-11-11',
}

/** What a reader with an ordinary case answers, each question included. */
export const ordinaryAnswers = (material: Material, changes: Answers = {}): Answers => ({
  situation: material.situation.id,
  orderNumber: '404-1234567-7654321',
  item: 'Lampada da tavolo in vetro',
  orderDate: '2026-10-28',
  amount: '39,90',
  amountCurrency: 'EUR',
  answerBy: '2026-11-20',
  ...(tellsPromise(material) && lastContact),
  ...Object.fromEntries(
    material.situation.questions.map((question) => [question.id, ordinaryAnswer(question)]),
  ),
  ...changes,
})
