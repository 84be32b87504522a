import type { it } from './it.ts'

type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> }

/** The shape that each language must fill exactly: the Italian dictionary with the wording left open. */
export type Dictionary = Words<typeof it>
