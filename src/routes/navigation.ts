import type { RouteKey } from './table.ts'

/** The links of every page's header, in order. */
export const mainNavigation = [
  'guide',
  'situations',
  'message',
  'phrases',
] as const satisfies readonly RouteKey[]

/** The pages above a page, from home downwards, for its breadcrumbs. */
export const parents = {
  home: [],
  guide: ['home'],
  contactUs: ['home', 'guide'],
  disputes: ['home', 'guide'],
  phrases: ['home'],
  message: ['home'],
  situations: ['home'],
  sheet: ['home', 'guide'],
  search: ['home'],
  about: ['home'],
} as const satisfies Record<RouteKey, readonly RouteKey[]>
