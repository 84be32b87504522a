import type { RouteKey } from './table.ts'

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
