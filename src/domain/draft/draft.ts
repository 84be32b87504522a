import * as v from 'valibot'
import type { Answers } from '../message/answers.ts'

/**
 * One message in the making, kept on the reader's device as JSON under a key of its own.
 *
 * Version 2: `{ version: 2, name, link, changed, answers }`, answers by question id. Version 1, of which there was only one, was
 * `{ version: 1, keep, answers }`. A later version must read both; text that this code cannot read stays where it is.
 */
export interface Draft {
  readonly id: string
  /** The name that the reader gave it; empty: it is called after what happened. */
  readonly name: string
  /** The choices of the link that opened it, such as `situation=never-arrived`; empty: none. */
  readonly link: string
  /** When it was last changed, as an ISO 8601 time. */
  readonly changed: string
  readonly answers: Answers
}

/** What a stored or exported draft holds; its id is part of the key. */
export type DraftContent = Omit<Draft, 'id'>

const prefix = 'reclamo-gentile:draft:'

/** Under this key stood the only draft of version 1. */
export const firstDraftKey = 'reclamo-gentile:draft'

/** Holds `no` where the reader does not want drafts to be kept. */
export const keepDraftsKey = 'reclamo-gentile:keep-drafts'

export const keyOfDraft = (id: string): string => `${prefix}${id}`

/** Gives the id of the draft that a key holds, if it holds one. */
export const draftOfKey = (key: string): string | undefined =>
  key.startsWith(prefix) ? key.slice(prefix.length) : undefined

/** A list would pass for a record with the ids 0, 1, 2. Ids stand in selectors and links: no page has ever written another. */
const answersSchema = v.pipe(
  v.unknown(),
  v.check(
    (answers) => !Array.isArray(answers) && Object.keys(Object(answers)).every((id) => /^\w+$/.test(id)),
  ),
  v.record(v.string(), v.string()),
)

const storedDraft = v.union([
  v.strictObject({
    version: v.literal(2),
    name: v.string(),
    link: v.string(),
    changed: v.string(),
    answers: answersSchema,
  }),
  v.strictObject({ version: v.literal(1), keep: v.boolean(), answers: answersSchema }),
])

/** Writes a draft as it is stored, and as it is saved into a file. */
export const encodeDraft = ({ name, link, changed, answers }: DraftContent): string =>
  JSON.stringify({ version: 2, name, link, changed, answers })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads stored text of any age and state. Never throws: what is no draft of a known version is `undefined`. */
export const decodeDraft = (stored: string): DraftContent | undefined => {
  const parsed = v.safeParse(storedDraft, parseJson(stored))
  if (!parsed.success) return undefined
  const { output } = parsed
  if (output.version === 1) return { name: '', link: '', changed: '', answers: output.answers }
  const { name, link, changed, answers } = output
  return { name, link, changed, answers }
}

/** Says whether a draft of version 1 carries the wish not to be kept. */
export const isUnwanted = (stored: string): boolean => {
  const parsed = v.safeParse(storedDraft, parseJson(stored))
  return parsed.success && parsed.output.version === 1 && !parsed.output.keep
}

/** Nobody's file of answers is larger, in bytes: a larger one is refused before it is read. */
export const largestDraftFile = 1_048_576
