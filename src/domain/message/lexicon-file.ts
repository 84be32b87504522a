import type { LexiconEntry } from '../tone/patterns.ts'
import type { Lexicons } from './word-findings.ts'

/** Entries by what they find, each a pattern and the kinder words, if there are any: a third less to travel than objects. */
type PackedEntries = Readonly<Record<string, readonly (readonly [string, string?])[]>>

/** The words of one language as they travel to the reader. */
export interface LexiconFile {
  readonly tone: Omit<Lexicons['tone'], 'entries'> & { readonly entries: PackedEntries }
  readonly wording: Omit<Lexicons['wording'], 'entries'> & { readonly entries: PackedEntries }
}

const pack = (entries: readonly LexiconEntry<string>[]): PackedEntries => {
  const packed: Record<string, (readonly [string, string?])[]> = {}
  for (const { code, pattern, kinder } of entries) {
    packed[code] = [...(packed[code] ?? []), kinder === undefined ? [pattern] : [pattern, kinder]]
  }
  return packed
}

const unpack = <Code extends string>(packed: PackedEntries): readonly LexiconEntry<Code>[] =>
  Object.entries(packed).flatMap(([code, entries]) =>
    entries.map(([pattern, kinder]) => ({
      code: code as Code, // Packed by the build from entries of this very type.
      pattern,
      ...(kinder !== undefined && { kinder }),
    })),
  )

/** Packs the words of one language for their way to the reader. */
export const packLexicons = ({ tone, wording }: Lexicons): LexiconFile => ({
  tone: { ...tone, entries: pack(tone.entries) },
  wording: { ...wording, entries: pack(wording.entries) },
})

/** Unpacks what `packLexicons` has packed. The order of entries may differ; nothing depends on it. */
export const unpackLexicons = ({ tone, wording }: LexiconFile): Lexicons => ({
  tone: { ...tone, entries: unpack(tone.entries) },
  wording: { ...wording, entries: unpack(wording.entries) },
})
