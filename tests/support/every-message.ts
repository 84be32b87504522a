import { type Answers, formOf, stageOf } from '../../src/domain/message/answers.ts'
import { splitForChat } from '../../src/domain/message/chat.ts'
import { composeMessage, type Piece } from '../../src/domain/message/compose.ts'
import {
  countries,
  type Form,
  forms,
  type Material,
  type Question,
  type Stage,
  sellers,
  tones,
} from '../../src/domain/message/material.ts'
import { lastContact, ordinaryAnswers } from './material.ts'

const today = '2026-11-22'

const told: Answers = { ...lastContact, fullName: 'Anna Rossi' }

const valuesOf = ({ kind, options }: Question): readonly string[] =>
  kind === 'choice' ? (options ?? []).map(({ value }) => value) : ['yes']

/** Who wrote and had no reply, with the day and without. */
const unanswered: readonly Answers[] = [
  { lastSilent: 'yes' },
  { ...told, lastSilent: 'yes' },
  { ...told, lastSilent: 'yes', lastCase: '', lastPerson: '' },
]

/** Every answer to every question, one at a time: with all others answered, and with none. */
const casesOf = (material: Material): readonly Answers[] => {
  const full = ordinaryAnswers(material, told)
  const closed = material.situation.questions.filter(({ kind }) => kind === 'choice' || kind === 'tick')
  const ones = closed.flatMap((question) => valuesOf(question).map((value) => ({ [question.id]: value })))
  const sold = sellers.map((soldBy) => ({ ...full, soldBy }))
  const lived = countries.map((country) => ({ ...full, country, soldBy: 'amazon' }))
  return [{}, full, ...unanswered, ...ones.flatMap((one) => [one, { ...full, ...one }]), ...sold, ...lived]
}

/** In the stages that tell the case again the particulars count; the others name it in one sentence. */
const casesIn = (stage: Stage, material: Material): readonly Answers[] =>
  stage === 'first' || stage === 'formal'
    ? casesOf(material)
    : [{}, told, ordinaryAnswers(material, told), ...unanswered]

const asksIn = (stage: Stage, { situation }: Material): readonly string[] =>
  ['first', 'followUp', 'formal'].includes(stage)
    ? situation.asks.map(({ id }) => id)
    : [situation.asks[0]?.id ?? '']

const formsIn = (stage: Stage): readonly Form[] => (stage === 'formal' ? ['email'] : forms)

/** One message that a reader can get, cut as it is sent. */
export interface ReachableMessage {
  readonly pieces: readonly Piece[]
  readonly isChat: boolean
  readonly isLetter: boolean
}

/** Makes the messages of one situation and stage: every strength, form of use, remedy and answer. */
export function* messagesOf(material: Material, stage: Stage): Generator<ReachableMessage> {
  for (const answers of casesIn(stage, material))
    for (const ask of asksIn(stage, material))
      for (const tone of tones)
        for (const form of formsIn(stage)) {
          const all = { ...answers, situation: material.situation.id, stage, ask, tone, form }
          const pieces = composeMessage(all, material, today)
          const isChat = formOf(all) === 'chat'
          yield {
            pieces: isChat ? splitForChat(pieces) : pieces,
            isChat,
            isLetter: stageOf(all) === 'formal',
          }
        }
}
