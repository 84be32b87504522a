import { parseDay } from '../text/calendar.ts'
import { type Groups, type Reader, type Reading, words } from './reader.ts'

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
/** The name of a month, in full or short, in either language. */
export const months = `(?:${italianMonths}|${englishMonths})(?!\\p{L})`
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

/** What a fraction counts: '3/4 giorni' is a wait, '4/5 stars' a judgement. */
const units =
  '\\s?(?:%|giorn|settiman|mes[ei]|volt|ann[io]|pezz|stell|kg|day|week|month|time|hour|year|piece|star|or[ae](?!\\p{L}|\\s\\d))'

/** The accent may be an apostrophe, a sign of its own, or missing. */
const italianWeekdays = "(?:(?:luned|marted|mercoled|gioved|venerd)(?:ì|i[\\u0300'’]?)|sabato|domenica)"

/** The ways of writing a day, in numbers, in words, or counted from today. */
export const dates: readonly Reader[] = [
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
