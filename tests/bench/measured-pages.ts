import { routeTable } from '../../src/routes/table.ts'
import { pathOf } from '../../src/routes/urls.ts'
import { oneSituation } from '../support/pages.ts'

/** A page of each kind, by its name in the tables; its path begins with a slash. */
export interface MeasuredPage {
  readonly name: string
  readonly path: string
}

const message = pathOf(routeTable.message, 'it')

export const measuredPages: readonly MeasuredPage[] = [
  { name: 'root', path: '/' },
  { name: 'home', path: pathOf(routeTable.home, 'it') },
  { name: 'guide', path: pathOf(routeTable.guide, 'it') },
  { name: 'guide, English', path: pathOf(routeTable.guide, 'en') },
  { name: 'method 1', path: pathOf(routeTable.contactUs, 'it') },
  { name: 'method 1, English', path: pathOf(routeTable.contactUs, 'en') },
  { name: 'method 2', path: pathOf(routeTable.disputes, 'it') },
  { name: 'phrases', path: pathOf(routeTable.phrases, 'it') },
  { name: 'situation', path: pathOf(oneSituation.address, 'it') },
  { name: 'message, empty', path: message },
  { name: 'message, chosen', path: `${message}?situation=${oneSituation.id}` },
  { name: 'search', path: pathOf(routeTable.search, 'it') },
  { name: 'about', path: pathOf(routeTable.about, 'it') },
]
