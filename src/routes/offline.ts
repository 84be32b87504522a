import { locales } from '../i18n/locales.ts'
import { type RouteKey, routeTable } from './table.ts'

/** The pages that work without a network after one visit to the site; every other page works so once it was visited. */
export const offlineRoutes = [
  'home',
  'guide',
  'contactUs',
  'disputes',
  'phrases',
  'message',
  'search',
] as const satisfies readonly RouteKey[]

/** The page that stands in for those that are not on the device, below the base path. */
export const offlineAddress = 'offline/'

/** All of them below the base path, the page in every language at once included: `it/frasi/`. */
export const offlinePaths: readonly string[] = [
  '',
  offlineAddress,
  ...offlineRoutes.flatMap((route) =>
    locales.map((locale) => `${locale}/${routeTable[route][locale]}`.replace(/\/?$/, '/')),
  ),
]
