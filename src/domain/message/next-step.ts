import { type Answers, formOf, stageOf } from './answers.ts'
import type { Channel, Form, Material, Stage } from './material.ts'
import type { Part } from './parts.ts'
import { routesOf } from './routes.ts'

/**
 * What a reader does with a message that is copied: what its form of use asks for, or, `person`, a chat in which no bot is written
 * to, or, `seller` and `guarantee`, a place of Amazon's where its support is not the first to be asked.
 */
export type NextStep = Form | 'person' | 'seller' | 'guarantee'

/** The stages at which the message is a request that somebody has yet to get. */
const requests: readonly Stage[] = ['first', 'followUp', 'manager']

const placesBeforeSupport: Partial<Record<Channel, NextStep>> = { seller: 'seller', 'a-to-z': 'guarantee' }

/** Says whether a step leads elsewhere than to Amazon's support. */
export const isBeforeSupport = (step: NextStep): boolean => step === 'seller' || step === 'guarantee'

/** Gives the parts that are for whoever is written to: only support has a bot. */
export const partsFor = (step: NextStep, parts: readonly Part[]): readonly Part[] =>
  isBeforeSupport(step) ? parts.filter(({ purpose }) => purpose !== 'bot') : parts

/** Says what comes after copying, so that nobody is sent to support with what the seller is to read first. */
export const nextStepOf = (answers: Answers, material: Material, parts: readonly Part[]): NextStep => {
  const form = formOf(answers)
  if (form === 'call') return form
  const [first] = routesOf(answers, material)
  const elsewhere = first && requests.includes(stageOf(answers)) && placesBeforeSupport[first.channel]
  if (elsewhere) return elsewhere
  return form === 'chat' && !parts.some(({ purpose }) => purpose === 'bot') ? 'person' : form
}
