import type { Line, Material, Variant } from '../../src/domain/message/material.ts'

/** One way to say a line: the same words in both languages, with a mark. */
export const variantOf = (it: string, changes: Partial<Variant> = {}): Variant => ({
  it,
  en: `${it}.en`,
  ...changes,
})

/** A line that says its own name, among the facts. */
export const lineOf = (id: string, changes: Partial<Line> = {}): Line => ({
  id,
  piece: 'facts',
  variants: [variantOf(id)],
  ...changes,
})

/** A situation made up for a test: small enough to see the whole message. */
export const materialWith = (
  changes: Partial<Material['situation']>,
  shared: readonly Line[] = [],
): Material => ({
  shared: { lines: shared, channelNotes: [] },
  situation: {
    id: 'lost-umbrella',
    matter: { it: 'matter', en: 'matter.en' },
    subject: { it: 'Ombrello', en: 'Umbrella' },
    channels: [],
    hides: [],
    asks: [],
    questions: [
      { id: 'colour', kind: 'text', label: {} },
      { id: 'lost', kind: 'date', label: {} },
      { id: 'rain', kind: 'tick', label: {} },
      { id: 'size', kind: 'choice', label: {}, options: [{ value: 'small', label: {} }] },
    ],
    lines: [],
    grounds: [],
    ...changes,
  },
})
