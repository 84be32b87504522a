import { type Answers, formOf } from '../../domain/message/answers.ts'
import { composeMessage } from '../../domain/message/compose.ts'
import type { Material } from '../../domain/message/material.ts'
import { type NextStep, nextStepOf, partsFor } from '../../domain/message/next-step.ts'
import { type Part, partsOf } from '../../domain/message/parts.ts'

/** A message, arranged for its use, and what its reader does with it once it is copied. */
export interface ReadyMessage {
  readonly parts: readonly Part[]
  readonly nextStep: NextStep
}

/** @param today as YYYY-MM-DD. */
export const makeMessage = (answers: Answers, material: Material, today: string): ReadyMessage => {
  const parts = partsOf(composeMessage(answers, material, today), formOf(answers))
  const nextStep = nextStepOf(answers, material, parts)
  return { parts: partsFor(nextStep, parts), nextStep }
}
