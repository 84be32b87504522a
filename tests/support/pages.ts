import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../src/i18n/locales.ts'
import { type RouteKey, routeTable, situationAddress } from '../../src/routes/table.ts'
import { pathOf } from '../../src/routes/urls.ts'
import { root } from './project.ts'

const dist = join(root, 'dist')

/** Every page of the built site, by its path: `/it/frasi/`. */
export const allPages: readonly string[] = globSync('**/*.html', { cwd: dist })
  .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort()

if (!existsSync(dist)) throw new Error('Nothing is built in dist: run npm run build first.')

/** Gives the path of a page of the route table. */
export const pathTo = (route: RouteKey, locale: Locale): string => pathOf(routeTable[route], locale)

/** A situation that stands for all of them. */
export const oneSituation = {
  id: 'delivered-not-received',
  address: situationAddress({ it: 'consegnato-ma-non-ricevuto', en: 'delivered-not-received' }),
} as const

/** One page of every kind, in one language. */
export const kindsOfPage = (locale: Locale): readonly string[] => [
  ...(
    ['home', 'guide', 'contactUs', 'disputes', 'phrases', 'message', 'situations', 'search', 'about'] as const
  ).map((route) => pathTo(route, locale)),
  pathOf(oneSituation.address, locale),
  '/',
  '/404.html',
  '/offline/',
]
