import { z } from 'astro/zod'
import { toneCodes } from '../../domain/tone/tone.ts'
import { wordingCodes } from '../../domain/wording/wording.ts'
import { text } from './shared.ts'

/** Brackets mark once, signs stand where the matcher reads them; see `compilePattern` in src/domain/tone/patterns.ts. */
const pattern = text
  .regex(/^[^[\]]*(?:\[[^[\]]+\][^[\]]*)?$/, { error: 'A pattern marks its words once, with [ and ]' })
  .regex(/^[\p{L}\p{M}\p{N}\s|?*!.^$[\]]+$/u, {
    error: 'A pattern holds words without apostrophes or hyphens, and | ? * ! ... ^ $ [ ]',
  })

const rows = <Code extends z.ZodEnum>(code: Code) =>
  z.array(z.strictObject({ pattern, code, kinder: text.optional() }))

/** One language of `content/tone`. */
export const toneSchema = z.strictObject({
  courtesy: z.array(pattern),
  capitals: z.array(text),
  proper: z.array(text),
  entries: rows(z.enum(toneCodes)).min(1),
})

/** One language of `content/wording`. */
export const wordingSchema = z.strictObject({
  formal: z.array(pattern),
  entries: rows(z.enum(wordingCodes)).min(1),
})
