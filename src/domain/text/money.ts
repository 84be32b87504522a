/** The currencies of the shops that the builder knows. */
export const currencies = ['EUR', 'GBP', 'USD', 'CAD', 'AUD'] as const

export type Currency = (typeof currencies)[number]

export interface Money {
  readonly amount: number
  readonly currency: Currency
}

/** More than any order: what is beyond is a slip of the finger, not a price. */
const largestAmount = 1_000_000

/**
 * Reads an amount as people type it in Italy or elsewhere: 39,90 · 39.90 · 1.234,50 · 1,234.50 · € 40. The last separator
 * with one or two digits behind it is the decimal one; groups of three digits are thousands.
 *
 * @returns nothing where the text is no positive amount.
 */
export const parseAmount = (text: string): number | undefined => {
  const digits = text.replace(/[€$£\s]|euros?|EUR|GBP|USD|CAD|AUD|pounds?|sterlin[ae]|dollar[ois]?/gi, '')
  const match = /^(\d{1,3}([.,'])\d{3}(?:\2\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(digits)
  if (!match) return undefined
  const [, whole = '', , cents = ''] = match
  const amount = Number(`${whole.replace(/\D/g, '')}.${cents}`)
  return amount > 0 && amount <= largestAmount ? amount : undefined
}

/** Signs that name a currency; the dollar is that of the shop where it has one. */
const signs: readonly (readonly [RegExp, readonly Currency[]])[] = [
  [/€|EUR/i, ['EUR']],
  [/£|GBP|pound|sterlin/i, ['GBP']],
  [/USD/i, ['USD']],
  [/CAD/i, ['CAD']],
  [/AUD/i, ['AUD']],
  [/\$|dollar/i, ['USD', 'CAD', 'AUD']],
]

/**
 * Finds the currency that somebody typed with an amount.
 *
 * @param likely the currency chosen elsewhere: it tells one dollar from the other.
 * @example currencyIn('£54.99', 'EUR') // => 'GBP'
 */
export const currencyIn = (text: string, likely: string): Currency | undefined => {
  const named = signs.find(([sign]) => sign.test(text))?.[1]
  return named?.find((currency) => currency === likely) ?? named?.[0]
}

/** Says whether an amount can be read in two ways: 54.999 may be a slip, or thousands. */
export const isAmbiguous = (text: string): boolean => /^\D*\d{1,3}[.,']\d{3}\D*$/.test(text)

/** The locale whose customs an amount follows in each language of a message. */
const moneyLocales = { it: 'it-IT', en: 'en-GB' } as const

/** Writes an amount in the language of the sentence: 1.234,50 € in Italian, €1,234.50 in English. */
export const writeMoney = ({ amount, currency }: Money, language: keyof typeof moneyLocales): string =>
  new Intl.NumberFormat(moneyLocales[language], {
    style: 'currency',
    currency,
    useGrouping: 'always',
  }).format(amount)
