import { z } from 'astro/zod'
import {
  channels,
  hideableQuestions,
  purposes,
  questionKinds,
  stages,
  tones,
} from '../../domain/message/material.ts'
import { bilingual, kebabId, localized, text } from './shared.ts'

const questionId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: 'A question is called like orderNumber' })

const tone = z.enum(tones)

const variant = z.strictObject({
  tone: z.union([tone, z.array(tone)]).optional(),
  if: z.record(questionId, z.union([z.string(), z.array(z.string())])).optional(),
  ...bilingual.shape,
})

const stage = z.enum(stages)

const line = z.strictObject({
  id: questionId,
  piece: z.enum(purposes),
  stage: z.union([stage, z.array(stage)]).optional(),
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
