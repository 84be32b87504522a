import { type Answers, askOf, isUnanswered, readAnswer, stageOf } from './answers.ts'
import type { Condition, Material } from './material.ts'

/** Gives what was chosen or written for a question, as a condition compares it. */
export const textAnswer =
  (answers: Answers, material: Material) =>
  (id: string): string | undefined => {
    if (id === 'ask') return askOf(answers, material)?.id
    if (id === 'stage') return stageOf(answers)
    if (id === 'lastSilent') return isUnanswered(answers, material) ? 'yes' : undefined
    if (id === 'promised') return answers['lastPromise'] || answers['lastPromiseBy'] ? 'yes' : undefined
    const value = readAnswer(id, answers, material)
    return value?.kind === 'text' ? value.text : undefined
  }

/** Says whether all answers that a condition names are given. No condition holds always. */
export const holdsFor = (
  condition: Condition | undefined,
  answered: (id: string) => string | undefined,
): boolean =>
  Object.entries(condition ?? {}).every(([id, wanted]) => {
    const value = answered(id)
    return value !== undefined && (typeof wanted === 'string' ? wanted === value : wanted.includes(value))
  })
