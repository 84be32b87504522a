import type { it } from './it.ts'

/** A text that changes with a number; the language's own plural rules choose the form. */
export interface PluralForms {
  readonly one: string
  readonly other: string
}

type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> }

/** The shape that each language must fill exactly: the Italian dictionary with the wording left open. */
export type Dictionary = Words<typeof it>
