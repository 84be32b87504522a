import { fill } from '../../../src/i18n/fill.ts'
import { dictionaryFor } from '../../../src/i18n/index.ts'
import { pathTo } from '../../support/pages.ts'
import { until } from '../engine.ts'
import { arriveAt, at, check, fitsWidth, type Journey, openPath, otherThan, textAt } from '../reader.ts'

const isInSight = (selector: string): boolean => {
  const place = document.querySelector(selector)?.getBoundingClientRect()
  return place !== undefined && place.top < innerHeight && place.bottom > 0
}

/** Reads, goes on to the next step, ticks it, and changes language there. */
export const guide: Journey = {
  name: 'guide',
  go: async (reader) => {
    const { page, locale } = reader
    const [here, there] = [pathTo('contactUs', locale), pathTo('contactUs', otherThan(locale))]
    const tick = '#step-2 input[type=checkbox]'
    const isTicked = () => page.ask((place) => document.querySelector(`${place}:checked`) !== null, tick)

    await openPath(reader, here)
    check((await textAt(page, 'h1')) !== '', 'The page has no title.')
    await fitsWidth(page)
    await page.click({ role: 'link', name: fill(dictionaryFor(locale).guide.nextStep, { n: 2 }) })
    await arriveAt(page, `${here}#step-2`)
    await until('the second step in sight', () => page.ask(isInSight, '#step-2'))
    await page.click(at(tick))
    check(await isTicked(), 'The tick does not stand.')
    await page.reload()
    await until('the tick after a reload', isTicked)
    await page.click({ role: 'link', name: dictionaryFor(otherThan(locale)).language.name })
    await arriveAt(page, `${there}#step-2`)
    await until('the same tick in the other language', isTicked)
    check(
      (await page.ask(() => document.documentElement.lang)) === otherThan(locale),
      'The language is another.',
    )
    await fitsWidth(page)
  },
}
