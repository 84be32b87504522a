import { type Locale, locales } from '../../src/i18n/locales.ts'

/** With FULL=1 everything is tried in every way, and otherwise what tells one way from another. */
export const isFull = process.env['FULL'] === '1'

/** The languages in which to try what does not depend on the page's language: tabs, files, storage and other powers of a device. */
export const usualLocales: readonly Locale[] = isFull ? locales : ['it']
