import { z } from 'astro/zod'
import { currencies } from '../../domain/text/money.ts'
import { kebabId, localized, position, text } from './shared.ts'

/** A shop of Amazon's with the short address of its contact page (fact C-03). */
export const shopSchema = z.strictObject({
  id: kebabId,
  position,
  name: text,
  country: localized,
  contact: z.url(),
  currency: z.enum(currencies),
})
