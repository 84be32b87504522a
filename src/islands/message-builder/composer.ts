import { type Answers, formOf } from '../../domain/message/answers.ts'
import { composeMessage } from '../../domain/message/compose.ts'
import type { Material } from '../../domain/message/material.ts'
import { type NextStep, nextStepOf } from '../../domain/message/next-step.ts'

import { type Part, partsOf } from '../../domain/message/parts.ts'
import { findPrivateData } from '../../domain/message/word-findings.ts'

export { BesideMessage } from './beside-message.ts'

/**
 * Gives the private data in answers, as one text, at once: WebKit lets a page copy only while it answers the press itself, and no
 * longer once it has waited for a file.
 */
export const privateDataIn = (answers: Answers): string =>
  findPrivateData(answers)
    .map(({ excerpt }) => excerpt)
    .join(', ')

/** A message, arranged for its use, and what its reader does with it once it is copied. */
export interface ReadyMessage {
  readonly parts: readonly Part[]
  readonly nextStep: NextStep
}

/**
 * Makes a message. It comes with the sentences of the first situation that is chosen, in one file with what is shown beside each
 * message.
 *
 * @param today as YYYY-MM-DD.
 */
export const makeMessage = (answers: Answers, material: Material, today: string): ReadyMessage => {
  const parts = partsOf(composeMessage(answers, material, today), formOf(answers))
  return { parts, nextStep: nextStepOf(answers, material, parts) }
}
