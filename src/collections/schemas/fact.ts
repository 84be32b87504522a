import { z } from 'astro/zod'
import { isoDate, kebabId, localized } from './shared.ts'

/** Where facts come from. `url` only for addresses of the source itself; `opened` says whether one of us opened it. */
export const sourceSchema = z.strictObject({
  id: kebabId,
  kind: z.enum([
    'official',
    'law',
    'public-body',
    'court',
    'research',
    'press',
    'guide',
    'article',
    'invoice',
    'code',
    'own',
  ]),
  name: localized,
  url: z.url().optional(),
  opened: z.boolean(),
})

/** How sure we are: the words for each stand in the dictionary, under `sources.sure`. */
export const sureness = ['official', 'confirmed', 'hint', 'reasoned', 'article'] as const

/** One statement that the pages make; `<Fact id>` wraps the words that make it. */
export const factSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]{1,2}(?:-[A-Z]{2})?-\d{1,2}$/, { error: 'A fact is called like S-01 or L-IT-06' }),
  sources: z.array(kebabId).min(1, { error: 'A fact needs a source' }),
  sure: z.enum(sureness),
  checked: isoDate,
})
