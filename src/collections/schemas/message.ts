import { z } from 'astro/zod'
import {
  channels,
  countries,
  forms,
  hideableQuestions,
  purposes,
  questionKinds,
  stages,
  tones,
} from '../../domain/message/material.ts'
import { bilingual, isoDate, kebabId, localized, position, text } from './shared.ts'

const questionId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: 'A question is called like orderNumber' })

const tone = z.enum(tones)

const condition = z.record(questionId, z.union([z.string(), z.array(z.string())]))

const variant = z.strictObject({
  tone: z.union([tone, z.array(tone)]).optional(),
  if: condition.optional(),
  voi: text.optional(),
  letter: text.optional(),
  spoken: bilingual.optional(),
  ...bilingual.shape,
})

const stage = z.enum(stages)

const form = z.enum(forms)

const line = z.strictObject({
  id: questionId,
  piece: z.enum(purposes),
  stage: z.union([stage, z.array(stage)]).optional(),
  form: z.union([form, z.array(form)]).optional(),
  variants: z.array(variant).min(1),
})

/** A remedy that can be asked for. */
export const askSchema = z.strictObject({ id: kebabId, label: localized, variants: z.array(variant).min(1) })

/** What every message shares: the lines around what happened. */
export const sharedMessageSchema = z.strictObject({ lines: z.array(line) })

/** What one situation asks and says. */
export const messageSchema = z.strictObject({
  id: kebabId,
  /** Names the problem in a sentence of its own, at any stage of a correspondence. */
  matter: bilingual,
  /** Where to turn, in order. */
  channels: z.array(z.enum(channels)).min(1),
  hides: z.array(z.enum(hideableQuestions)),
  asks: z.array(kebabId).min(1, { error: 'A situation needs at least one remedy to ask for' }),
  questions: z.array(
    z.strictObject({
      id: questionId,
      kind: z.enum(questionKinds),
      label: localized,
      hint: localized.optional(),
      essential: z.boolean().default(false),
      mayBeFuture: z.boolean().default(false),
      options: z.array(z.strictObject({ value: text, label: localized })).optional(),
    }),
  ),
  lines: z.array(line),
})

/** What the law of one country says about some situations; `facts` are the statements it rests on. */
export const groundSchema = z.strictObject({
  id: kebabId,
  position,
  country: z.enum(countries),
  situations: z.array(kebabId).min(1),
  if: condition.optional(),
  unless: condition.optional(),
  notAfter: z
    .strictObject({
      from: questionId,
      to: questionId,
      months: z.number().int().positive().optional(),
      days: z.number().int().positive().optional(),
    })
    .optional(),
  facts: z.array(text).min(1, { error: 'A legal ground needs the facts it rests on' }),
  law: localized,
  checked: isoDate,
  clause: bilingual,
})

/** What a reader should know about a place where a message can go; without facts it is our own advice. */
export const channelNoteSchema = z.strictObject({
  id: kebabId,
  position,
  channel: z.enum(channels),
  if: condition.optional(),
  /** Worth saying only where this place is offered, too. */
  besides: z.enum(channels).optional(),
  facts: z.array(text),
  text: localized,
})
