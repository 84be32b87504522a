import { z } from 'astro/zod'
import { situationGroups } from '../../domain/situations/groups.ts'
import { type Locale, locales } from '../../i18n/locales.ts'
import { kebabId, localized, position, text } from './shared.ts'

const slugLocales = locales.filter((locale) => locale !== 'en')

/** A kind of problem. Its English slug is the id; the others are written down once and never changed. */
export const situationSchema = z.strictObject({
  id: kebabId,
  position,
  group: z.enum(situationGroups),
  slug: z.strictObject(
    Object.fromEntries(slugLocales.map((locale) => [locale, kebabId])) as Record<
      Exclude<Locale, 'en'>,
      typeof kebabId
    >, // fromEntries forgets the names.
  ),
  label: localized,
  aliases: z.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, z.array(text).min(1)])) as Record<
      Locale,
      z.ZodArray<typeof text>
    >, // fromEntries forgets the names.
  ),
})
