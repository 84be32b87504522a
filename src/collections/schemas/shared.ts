import { z } from 'astro/zod'
import { type Locale, locales } from '../../i18n/locales.ts'

const text = z.string().trim().min(1, { error: 'Write something here: no text may be empty' })

/** A text in each language of the pages: a missing language is an error that names the entry. */
export const localized = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, text])) as Record<Locale, typeof text>, // fromEntries forgets the names.
)

/** A sentence in both languages of the messages. */
export const bilingual = z.strictObject({ it: text, en: text })

export const isoDate = z.iso.date({ error: 'Write the date as 2026-11-22' })

export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'Write the id in lower case with hyphens' })

/** The entry's place in its file; the loader adds it. */
export const position = z.int()

export { text }
