import type { Locale } from './locales.ts'

/** British day-month-year order in English: the day first and the month in letters cannot be misread. */
const dateLocales: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB' }

/** Writes an ISO date for readers, with the month in letters: 22 novembre 2026, 22 November 2026. */
export const formatDate = (isoDate: string, locale: Locale): string =>
  new Intl.DateTimeFormat(dateLocales[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  )
