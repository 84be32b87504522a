/** A day of the calendar, without hour or time zone. */
export interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/**
 * Reads what `<input type=date>` gives.
 *
 * @returns nothing for an empty, malformed or impossible date.
 * @example parseDay('2026-10-28') // => { year: 2026, month: 10, day: 28 }
 * @example parseDay('2026-02-30') // => undefined
 */
export const parseDay = (text: string): CalendarDay | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  // A day that its month lacks lies in another month; years below 100 would count from 1900.
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1
  return isReal ? { year, month, day } : undefined
}

/** Written out: to ask the browser costs a cheap telephone 50 ms before the first message. */
const months = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  en: 'January February March April May June July August September October November December',
} as const

const monthName = ({ month }: CalendarDay, language: keyof typeof months): string =>
  months[language].split(' ')[month - 1] ?? ''

/** How an Italian date joins its sentence. The numbers eight and eleven begin with a vowel and take the apostrophe. */
const italianForms = {
  il: ['il ', "l'"],
  del: ['del ', "dell'"],
  dal: ['dal ', "dall'"],
  al: ['al ', "all'"],
  entro: ['entro il ', "entro l'"],
} as const

export type ItalianDateForm = keyof typeof italianForms

export const italianDateForms = Object.keys(italianForms) as readonly ItalianDateForm[] // Object.keys forgets the names.

/**
 * Writes a date in Italian with the article that its number calls for, the month in letters. The apostrophe is the plain
 * one, since messages are pasted into chats.
 *
 * @example writeItalianDay({ year: 2026, month: 11, day: 8 }, 'dal', true) // => "dall'8 novembre 2026"
 */
export const writeItalianDay = (day: CalendarDay, form: ItalianDateForm, withYear: boolean): string => {
  const [before, elided] = italianForms[form]
  const article = day.day === 8 || day.day === 11 ? elided : before
  const number = day.day === 1 ? '1º' : String(day.day)
  return `${article}${number} ${monthName(day, 'it')}${withYear ? ` ${day.year}` : ''}`
}

/** Writes a date in English, the day first: 28 October 2026. */
export const writeEnglishDay = (day: CalendarDay, withYear: boolean): string =>
  `${day.day} ${monthName(day, 'en')}${withYear ? ` ${day.year}` : ''}`
