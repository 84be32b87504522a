import type { PluralForms } from './dictionary.ts'
import type { Locale } from './locales.ts'

/**
 * Puts values into the slots of a text.
 *
 * @example fill('Copiato: {what}', { what: 'il messaggio' }) // => 'Copiato: il messaggio'
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))

/** Chooses the plural form for a number and puts the number into its `{n}`. */
export const fillCount = (forms: PluralForms, n: number, locale: Locale): string =>
  fill(new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other, { n })
