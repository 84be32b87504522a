import { z } from 'astro/zod'
import { tones } from '../../domain/message/material.ts'
import { moments } from '../../domain/phrases/moments.ts'
import { bilingual, kebabId, localized, position, text } from './shared.ts'

export const phraseSchema = z.strictObject({
  id: kebabId,
  position,
  moment: z.enum(moments),
  register: z.enum(tones),
  ...bilingual.shape,
  when: localized,
  caution: localized.optional(),
  fact: z.string().optional(),
  facts: z.array(z.string()).optional(),
})

export const momentSchema = z.strictObject({
  id: z.enum(moments),
  position,
  mark: text,
  title: localized,
  intro: localized,
})
