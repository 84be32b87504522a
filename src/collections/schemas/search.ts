import { z } from 'astro/zod'
import { type Locale, locales } from '../../i18n/locales.ts'
import { text } from './shared.ts'

/** Words between spaces, as they are easiest to write. */
const words = text.transform((line) => line.split(/\s+/))

/** What the search knows of a language besides the site's own words. */
export const searchLanguageSchema = z.strictObject({
  stop: words,
  shorthand: z.record(text, text),
  compounds: z.record(text, text),
  synonyms: z.array(words),
  things: words,
  strangers: words,
})

/** What people say instead of the name of a page, a step or a phrase. */
export const searchAliasSchema = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, z.array(text).min(1)])) as Record<
    Locale,
    z.ZodArray<typeof text>
  >, // fromEntries forgets the names.
)
