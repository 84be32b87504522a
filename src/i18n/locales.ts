/** The languages of the pages, in the order of the language links. Adding one makes the compiler name what is missing. */
export const locales = ['it', 'en'] as const

export type Locale = (typeof locales)[number]

/** One value in each language of the pages. */
export type Localized<T = string> = Readonly<Record<Locale, T>>

/** Narrows text from outside (an address, an attribute) to a language of ours. */
export const isLocale = (text: string | undefined): text is Locale =>
  locales.some((locale) => locale === text)
