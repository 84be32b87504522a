import { parseDay } from '../text/calendar.ts'
import { type Currency, currencyIn, parseAmount } from '../text/money.ts'

/** Something in a free text that a field of the form asks for. */
export interface Fact {
  readonly kind: 'orderNumber' | 'date' | 'money'
  /** What goes into the field: 404-1234567-7654321, YYYY-MM-DD, or an amount as it was typed. */
  readonly value: string
  /** With money only. A bare dollar is that of the United States here. */
  readonly currency?: Currency
  /** As written in the text, where it stands from `start` to `end` in UTF-16 units. */
  readonly excerpt: string
  readonly start: number
  readonly end: number
}

/** More than a form can take, few enough to look over. */
export const mostFacts = 12

type Groups = Readonly<Record<string, string | undefined>>
type Reading = Pick<Fact, 'kind' | 'value' | 'currency'>

/** One way of writing a fact. What it matches is out of reach for the readers after it, also where it reads nothing. */
interface Reader {
  /** Its first group stands before the excerpt: older browsers have no look-behind. */
  readonly pattern: RegExp
  readonly read: (groups: Groups, excerpt: string, today: string) => Reading | undefined
}

const noWord = '[^\\p{L}\\p{N}]'

/** A pattern for whole words. Every repetition in it has an end, so that the time grows with the text only. */
const words = (source: string, before = noWord): RegExp =>
  new RegExp(`(^|${before})(?:${source})(?![\\p{L}\\p{N}])`, 'giu')

const dateFact = (value: string | undefined): Reading | undefined =>
  value === undefined ? undefined : { kind: 'date', value }

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const pad = (number: number, size: number) => String(number).padStart(size, '0')
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return parseDay(text) && text
}

/** Two leap years are up to eight years apart. */
const longestWait = 8

const latestDay = (month: number, day: number, today: string): string | undefined => {
  // A day that a leap year lacks is in no year.
  const thisYear = isoDay(2024, month, day) ? parseDay(today)?.year : undefined
  if (thisYear === undefined) return undefined
  const years = Array.from({ length: longestWait + 1 }, (_, back) => thisYear - back)
  return years.map((year) => isoDay(year, month, day)).find((found) => found !== undefined && found <= today)
}

/** Reads a year of two or four digits; without one it is the latest that has been. */
const readDay = (year: string | undefined, month: number, day: number, today: string) => {
  if (!year) return dateFact(latestDay(month, day, today))
  const digits = year.replace(/\D/g, '')
  return dateFact(isoDay(Number(digits) + (digits.length === 2 ? 2000 : 0), month, day))
}

const daysBefore = (today: string, count: number): Reading | undefined => {
  const day = parseDay(today)
  return (
    day && dateFact(new Date(Date.UTC(day.year, day.month - 1, day.day - count)).toISOString().slice(0, 10))
  )
}

/** The latest such day of the week before today; the week begins with Sunday, as 0. */
const lastWeekday = (today: string, weekday: number): Reading | undefined => {
  const day = parseDay(today)
  const now = day && new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
  return now === undefined ? undefined : daysBefore(today, ((now - weekday + 6) % 7) + 1)
}

/** Months and weekdays by their first three letters, in both languages. */
const byStart = (starts: string): Readonly<Record<string, number>> =>
  Object.fromEntries(starts.split(' ').flatMap((both, i) => both.split('/').map((start) => [start, i])))

const monthStarts = byStart(
  '- gen/jan feb mar apr mag/may giu/jun lug/jul ago/aug set/sep ott/oct nov dic/dec',
)
const weekdayStarts = byStart('dom/sun lun/mon mar/tue mer/wed gio/thu ven/fri sab/sat')

const numberOf = (name: string | undefined, starts: Readonly<Record<string, number>>): number =>
  starts[(name ?? '').slice(0, 3).toLowerCase()] ?? -1

const englishMonths =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const italianMonths =
  'gen(?:naio)?|febbraio|marzo|aprile|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|ago(?:sto)?|sett?(?:embre)?|ott(?:obre)?|novembre|dic(?:embre)?'
const months = `(?:${italianMonths}|${englishMonths})(?!\\p{L})`
const year = "(?<year>(?:19|20)\\d{2}|['’]\\d{2})"
const ordinal = '(?:\\s?[°ºª]|st|nd|rd|th)?'

/** 'Echo Dot 3 gen', '2 set' and 'fra 2 sett' are no dates: these short forms need a year. */
const isOtherWord = ({ month = '', year }: Groups): boolean => !year && /^(?:gen|sett?)$/i.test(month)

const readNamedMonth: Reader['read'] = (groups, _, today) =>
  isOtherWord(groups)
    ? undefined
    : readDay(
        groups['year'],
        numberOf(groups['month'], monthStarts),
        Number(groups['day']?.replace(/primo/i, '1')),
        today,
      )

/** Day first, as in Italy and Britain, unless only the second number can be the day. */
const readNumbers: Reader['read'] = ({ first, second, third, year }, excerpt, today) => {
  const [day, month] = [Number(first), Number(second ?? third)]
  if (excerpt === '24/7') return undefined
  return month > 12 ? readDay(year, day, month, today) : readDay(year, month, day, today)
}

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

/** What a fraction counts: '3/4 giorni' is a wait, '4/5 stars' a judgement. */
const units =
  '\\s?(?:%|giorn|settiman|mes[ei]|volt|ann[io]|pezz|stell|kg|day|week|month|time|hour|year|piece|star|or[ae](?!\\p{L}|\\s\\d))'

/** The accent may be an apostrophe, a sign of its own, or missing. */
const italianWeekdays = "(?:(?:luned|marted|mercoled|gioved|venerd)(?:ì|i[\\u0300'’]?)|sabato|domenica)"

const dates: readonly Reader[] = [
  {
    pattern: /(^|[^\p{L}\p{N}/_=.-])(?<y>(?:19|20)\d{2})([-/])(?<m>\d{1,2})\3(?<d>\d{1,2})(?!\d|[-/.]\d)/giu,
    read: ({ y, m, d }) => dateFact(isoDay(Number(y), Number(m), Number(d))),
  },
  {
    pattern: words(
      `(?<first>\\d{1,2})(?:(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)?\\d{2})|/(?<third>\\d{1,2})(?!${units}))(?![/_=]|\\d|[.]\\d)`,
      '[^\\p{L}\\p{N}/_=.-]|^-|\\s-',
    ),
    read: readNumbers,
  },
  {
    pattern: words(
      `(?<day>\\d{1,2}|primo)${ordinal}[\\s/-]{0,2}(?:(?:di|of)\\s)?(?<month>${months})(?:\\.?[\\s,/-]{0,2}(?:(?:del|of)\\s)?${year})?(?!\\s(?:be|have|not|also|never|well)(?!\\p{L}))`,
    ),
    read: readNamedMonth,
  },
  {
    pattern: words(
      `(?<month>(?:${englishMonths})(?!\\p{L}))\\.?\\s{1,2}(?:the\\s)?(?<day>\\d{1,2})${ordinal}(?:(?:,\\s{0,2}|\\s{1,2})(?:of\\s)?${year})?(?![:.,/]\\d)`,
    ),
    read: readNamedMonth,
  },
  {
    pattern: words(
      "l['’]altro\\s?ieri|altro\\s?ieri|ieri\\sl['’]altro|avantieri|(?:the\\s)?day\\sbefore\\syesterday",
    ),
    read: (_groups, _excerpt, today) => daysBefore(today, 2),
  },
  { pattern: words('ieri|yesterday'), read: (_groups, _excerpt, today) => daysBefore(today, 1) },
  { pattern: words('oggi|today'), read: (_groups, _excerpt, today) => daysBefore(today, 0) },
  {
    pattern: words(
      `(?<before>${italianWeekdays})\\s(?:scors|passat)[oa]|scors[oa]\\s(?<after>${italianWeekdays})|last\\s(?<last>(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
    ),
    read: ({ before, after, last }, _, today) =>
      lastWeekday(today, numberOf(before ?? after ?? last, weekdayStarts)),
  },
]

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
