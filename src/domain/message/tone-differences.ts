import type { Answers } from './answers.ts'
import { composeMessage, type SentencePair } from './compose.ts'
import { type Material, type Tone, tones } from './material.ts'

/** One line of a message in each strength; a strength that does not say it is missing. */
export interface ToneDifference {
  readonly id: string
  readonly said: Readonly<Partial<Record<Tone, SentencePair>>>
}

/** Merges lists of which each has some of the same ids in the same order. */
const merge = (lists: readonly (readonly string[])[]): readonly string[] => {
  const next = lists
    .map(([first]) => first)
    .find((first) => first !== undefined && lists.every((list) => list.indexOf(first) <= 0))
  if (next === undefined) return []
  return [next, ...merge(lists.map((list) => (list[0] === next ? list.slice(1) : list)))]
}

/** Lists the lines that change between the three strengths, in the order of the message. */
export const toneDifferences = (
  answers: Answers,
  material: Material,
  today: string,
): readonly ToneDifference[] => {
  const messages = tones.map((tone) => {
    const pieces = composeMessage({ ...answers, tone }, material, today)
    return { tone, pairs: pieces.flatMap(({ sentences }) => sentences) }
  })
  const sayings = (id: string): ToneDifference['said'] =>
    Object.fromEntries(
      messages.flatMap(({ tone, pairs }) =>
        pairs.filter((pair) => pair.id === id).map((pair) => [tone, pair]),
      ),
    )
  return merge(messages.map(({ pairs }) => pairs.map(({ id }) => id)))
    .map((id) => ({ id, said: sayings(id) }))
    .filter(({ said }) => new Set(tones.map((tone) => JSON.stringify(said[tone]))).size > 1)
}
