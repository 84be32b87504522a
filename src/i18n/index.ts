import type { Dictionary } from './dictionary.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import type { Locale } from './locales.ts'

const dictionaries: Record<Locale, Dictionary> = { it, en }

/** Gives the words of the interface in one language. There is no fallback: a gap does not compile. */
export const dictionaryFor = (locale: Locale): Dictionary => dictionaries[locale]
