import type { Locale } from '../../src/i18n/locales.ts'
import type { ChangingHost } from '../support/changing-host.ts'
import { type EnginePage, type Target, until } from './engine.ts'

/** Who makes a journey: with an engine, on a site of their own, in a language. */
export interface Reader {
  readonly page: EnginePage
  readonly host: ChangingHost
  readonly locale: Locale
}

/** One thing that readers come for. */
export interface Journey {
  readonly name: string
  /** Troubles that the journey itself makes. */
  readonly expected?: readonly RegExp[]
  readonly go: (reader: Reader) => Promise<void>
}

export const otherThan = (locale: Locale): Locale => (locale === 'it' ? 'en' : 'it')

/** A place in the markup, where a name alone would not say which of several is meant. */
export const at = (place: string): Target => ({ place })

/** Opens a page of the site by its path. */
export const openPath = ({ page, host }: Reader, path: string): Promise<void> =>
  page.open(host.address.slice(0, -1) + path)

/** The text of an element as it stands in the markup, in one line; nothing where there is no such element. */
export const textAt = (page: EnginePage, place: string): Promise<string> =>
  page.ask(
    (selector) => document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    place,
  )

/** The texts of all such elements, each in one line, without the empty ones. */
export const textsAt = (page: EnginePage, place: string): Promise<readonly string[]> =>
  page.ask(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== ''),
    place,
  )

/** Whether something is there and can be seen. */
export const isVisible = (page: EnginePage, place: string): Promise<boolean> =>
  page.ask((selector) => document.querySelector(selector)?.checkVisibility() ?? false, place)

/** What stands in a field. */
export const valueAt = (page: EnginePage, place: string): Promise<string> =>
  page.ask((selector) => {
    const field = document.querySelector(selector)
    return field && 'value' in field ? String(field.value) : ''
  }, place)

/** Puts a day into a field for dates: each engine has its own way of typing one. */
export const fillDate = (page: EnginePage, place: string, day: string): Promise<void> =>
  page.ask((told) => {
    const [selector = '', value = ''] = told.split('|')
    const field = document.querySelector(selector)
    if (!(field instanceof HTMLInputElement)) throw new Error(`${selector} is no field`)
    field.value = value
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
  }, `${place}|${day}`)

/** Gives what is on the clipboard, by pasting it into a field of our own with the keyboard. */
export const pasted = async (page: EnginePage): Promise<string> => {
  await page.ask(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted-here'
    document.body.append(field)
    field.focus()
  })
  await page.pressControl('v')
  await until('something pasted', async () => (await valueAt(page, '#pasted-here')) !== '')
  const text = await valueAt(page, '#pasted-here')
  await page.ask(() => document.querySelector('#pasted-here')?.remove())
  return text
}

/** Waits until the path of the address is this one, with this place on the page. */
export const arriveAt = (page: EnginePage, path: string): Promise<void> =>
  until(`the way to ${path}`, () =>
    page.ask(
      (wanted) => location.pathname + location.hash === wanted && document.readyState === 'complete',
      path,
    ),
  )

/** Fails where the page is wider than the window. */
export const fitsWidth = async (page: EnginePage): Promise<void> => {
  const over = await page.ask(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (over > 0) throw new Error(`The page is ${over} pixels wider than the window.`)
}

/** Fails unless a claim is true. */
export const check = (isTrue: boolean, otherwise: string): void => {
  if (!isTrue) throw new Error(otherwise)
}
