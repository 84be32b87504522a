import * as v from 'valibot'
import type { Answers } from '../message/answers.ts'

/**
 * What the builder keeps on the reader's device, as JSON under one key.
 *
 * Version 1: `{ version: 1, keep, answers }`, answers by question id. With `keep: false` the answers are empty: only the wish
 * not to keep them is stored. A later version must read this one; text that this code cannot read is set aside, never erased.
 */
export interface Draft {
  readonly keep: boolean
  readonly answers: Answers
}

export const draftKey = 'reclamo-gentile:draft'

/** Where a draft goes that this version cannot read. */
export const draftAsideKey = 'reclamo-gentile:draft-aside'

export const emptyDraft: Draft = { keep: true, answers: {} }

const storedDraft = v.strictObject({
  version: v.literal(1),
  keep: v.boolean(),
  answers: v.record(v.string(), v.string()),
})

export const encodeDraft = ({ keep, answers }: Draft): string =>
  JSON.stringify({ version: 1, keep, answers: keep ? answers : {} })

export type DecodedDraft =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'unreadable'; readonly stored: string }

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads stored text of any age and state; nothing stored is an empty draft. Never throws. */
export const decodeDraft = (stored: string | undefined): DecodedDraft => {
  if (stored === undefined) return { kind: 'draft', draft: emptyDraft }
  const parsed = v.safeParse(storedDraft, parseJson(stored))
  if (!parsed.success) return { kind: 'unreadable', stored }
  const { keep, answers } = parsed.output
  return { kind: 'draft', draft: { keep, answers } }
}
