import type { RouteKey } from './table.ts'

/** The links of every page's header, in order. */
export const mainNavigation = [
  'guide',
  'situations',
  'message',
  'phrases',
] as const satisfies readonly RouteKey[]
