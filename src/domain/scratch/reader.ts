import type { Currency } from '../text/money.ts'

/** What a field of the form takes. */
export interface Reading {
  readonly kind: 'orderNumber' | 'date' | 'money'
  /** What goes into the field: 404-1234567-7654321, YYYY-MM-DD, or an amount as it was typed. */
  readonly value: string
  /** With money only. A bare dollar is that of the United States here. */
  readonly currency?: Currency
}

/** What a pattern's named groups have found. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One way of writing a fact. What it matches is out of reach for the readers after it, also where it reads nothing. */
export interface Reader {
  /** Its first group stands before the excerpt: older browsers have no look-behind. */
  readonly pattern: RegExp
  readonly read: (groups: Groups, excerpt: string, today: string) => Reading | undefined
}

const noWord = '[^\\p{L}\\p{N}]'

/** A pattern for whole words. Every repetition in it has an end, so that the time grows with the text only. */
export const words = (source: string, before = noWord): RegExp =>
  new RegExp(`(^|${before})(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
