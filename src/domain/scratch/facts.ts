import { currencyIn, parseAmount } from '../text/money.ts'
import { dates, months } from './dates.ts'
import { type Reader, type Reading, words } from './reader.ts'

/** Something in a free text that a field of the form asks for. */
export interface Fact extends Reading {
  /** As written in the text, where it stands from `start` to `end` in UTF-16 units. */
  readonly excerpt: string
  readonly start: number
  readonly end: number
}

/** More than a form can take, few enough to look over. */
export const mostFacts = 12

const amount = "\\d{1,9}(?:[.,']\\d{1,3}){0,3}"
const gap = '[^\\S\\n]?'

const money: Reader = {
  pattern: new RegExp(
    `(^|[^\\p{L}\\p{N}.,]|\\p{L}(?=[€£$])|\\p{L}[.,]|[.,]{2})(?:(?:[€£$]|(?:euro|eur|gbp|usd|cad|aud)(?!\\p{L}))${gap}(?<after>${amount})(?![\\p{L}\\p{N}]|[.,']\\d)|(?<before>${amount})${gap}(?:[€£$](?!\\d)|(?:euros?|eur|gbp|usd|cad|aud|pounds?|sterlin[ae]|dollars?|dollar[oi])(?!\\p{L})))`,
    'giu',
  ),
  read: ({ after, before }, excerpt) => {
    const value = after ?? before ?? ''
    const currency = currencyIn(excerpt, '')
    return parseAmount(value) && currency ? { kind: 'money', value, currency } : undefined
  },
}

const hyphen = '(?:\\s?[-\\u2010-\\u2015]\\s?|\\s)?'

/** Amazon's order numbers (facts R-11, checked 2026-11-22): 3, 7 and 7 digits; digital orders begin with D01 or alike. */
const orderNumber: Reader = {
  pattern: words(`(?<shop>\\d{3}|D\\d{2})${hyphen}(?<middle>\\d{7})${hyphen}(?<last>\\d{7})`),
  read: ({ shop = '', middle, last }) => ({
    kind: 'orderNumber',
    value: `${shop.toUpperCase()}-${middle}-${last}`,
  }),
}

/** With the code of a country, or an Italian mobile. What follows may be a date of its own. */
const phone: Reader = {
  pattern: words(
    `(?:(?:\\+|00)\\d{1,3}(?:[ ./()-]{0,2}\\d){7,11}|3\\d{2}(?=(?:[ ./-]?\\d){6,7}(?!\\d|[./-]\\d))(?:[ ./-]?\\d{2,4}){2,3})(?![./-]\\d|\\s?(?:di\\s)?(?:${months}))`,
  ),
  read: () => undefined,
}

/** Order matters: a date is only looked for outside order numbers, prices and telephone numbers. */
const readers: readonly Reader[] = [orderNumber, money, phone, ...dates]

interface Search {
  /** The text, with a sign that no reader knows in each place that is taken. */
  readonly rest: string
  readonly facts: readonly Fact[]
}

/** Two facts with the same key say the same; 39,90 and 39.90 do. */
const keyOf = ({ kind, value, currency }: Reading): string =>
  [kind, kind === 'money' ? parseAmount(value) : value, currency].join(' ')

const lookFor = ({ rest, facts }: Search, { pattern, read }: Reader, today: string): Search => {
  const found = new Map<string, Fact>()
  const tried = new Set<string>()
  let kept = ''
  let done = 0
  for (const match of rest.matchAll(pattern)) {
    const start = match.index + (match[1] ?? '').length
    const end = match.index + match[0].length
    kept += rest.slice(done, start) + '#'.repeat(end - start)
    done = end
    const excerpt = rest.slice(start, end)
    // What comes after so many would be cut in any case.
    if (found.size >= mostFacts || tried.has(excerpt)) continue
    tried.add(excerpt)
    const reading = read(match.groups ?? {}, excerpt, today)
    const key = reading && keyOf(reading)
    if (key && !found.has(key)) found.set(key, { ...reading, excerpt, start, end })
  }
  return { rest: kept + rest.slice(done), facts: [...facts, ...found.values()] }
}

/**
 * Finds what the form asks for in a text that somebody wrote freely, in Italian or English; each fact once, as it first
 * appears. A date without its year is the latest that has been; an impossible one is left out. Written by hand, since a
 * library that reads dates in Italian weighs tens of kilobytes, which every reader would download.
 *
 * @param today as YYYY-MM-DD; where it is no date, what depends on it is not found.
 * @example findFacts("l'8/11, 39 €", '2026-11-22').map(({ value }) => value) // => ['2026-11-08', '39']
 */
export const findFacts = (text: string, today: string): readonly Fact[] => {
  const start: Search = { rest: text, facts: [] }
  const { facts } = readers.reduce((search, reader) => lookFor(search, reader, today), start)
  const known = new Set<string>()
  const isNew = (key: string) => !known.has(key) && known.add(key)
  return [...facts]
    .sort((a, b) => a.start - b.start)
    .filter((fact) => isNew(keyOf(fact)))
    .slice(0, mostFacts)
}
