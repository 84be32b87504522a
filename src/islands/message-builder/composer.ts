import { type Answers, formOf } from '../../domain/message/answers.ts'
import { composeMessage } from '../../domain/message/compose.ts'
import type { Material } from '../../domain/message/material.ts'
import { type Part, partsOf } from '../../domain/message/parts.ts'

export { BesideMessage } from './beside-message.ts'

/**
 * Makes a message, arranged for its use. It comes with the sentences of the first situation that is chosen, in one file with what
 * is shown beside each message.
 *
 * @param today as YYYY-MM-DD.
 */
export const makeMessage = (answers: Answers, material: Material, today: string): readonly Part[] =>
  partsOf(composeMessage(answers, material, today), formOf(answers))
