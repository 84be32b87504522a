import { type CalendarDay, parseDay } from '../text/calendar.ts'
import { type Answers, readAnswer } from './answers.ts'
import { holdsFor, textAnswer } from './conditions.ts'
import type { LegalGround, Material, Term } from './material.ts'

const dayNumber = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day)

const oneDay = 24 * 60 * 60 * 1000

/** The last day of a term. A month without that day ends it on the first of the next, in the reader's favour. */
const lastDay = ({ year, month, day }: CalendarDay, { months = 0, days = 0 }: Term): number => {
  const sameDay = Date.UTC(year, month - 1 + months, day)
  const firstOfNext = Date.UTC(year, month + months, 1)
  return Math.min(sameDay, firstOfNext) + days * oneDay
}

const hasPassed = (term: Term, answers: Answers, material: Material, today: string): boolean => {
  const dayOf = (id: string): CalendarDay | undefined => {
    if (id === 'today') return parseDay(today)
    const value = readAnswer(id, answers, material)
    return value?.kind === 'date' ? value.day : undefined
  }
  const [from, to] = [dayOf(term.from), dayOf(term.to)]
  return from !== undefined && to !== undefined && dayNumber(to) > lastDay(from, term)
}

/**
 * Finds what the law of the reader's country says about what happened. The country comes from the answer alone, and a
 * term that has passed by the reader's own dates leaves the ground out.
 *
 * @param today as YYYY-MM-DD.
 */
export const groundOf = (answers: Answers, material: Material, today: string): LegalGround | undefined => {
  const answered = textAnswer(answers, material)
  return material.situation.grounds.find(
    ({ country, if: condition, unless, notAfter }) =>
      country === answered('country') &&
      holdsFor(condition, answered) &&
      !(unless && holdsFor(unless, answered)) &&
      !(notAfter && hasPassed(notAfter, answers, material, today)),
  )
}
