import type { Answers } from './answers.ts'
import { composeMessage, type SentencePair } from './compose.ts'
import { type Material, type Tone, tones } from './material.ts'

/** One line of a message in each strength; a strength that does not say it is missing. */
export interface ToneDifference {
  readonly id: string
  readonly said: Readonly<Partial<Record<Tone, SentencePair>>>
}

/** Lists the lines that change between the three strengths, in the order of the message. */
export const toneDifferences = (
  answers: Answers,
  material: Material,
  today: string,
): readonly ToneDifference[] => {
  const lines = new Map<string, Partial<Record<Tone, SentencePair>>>()
  for (const tone of tones) {
    const pairs = composeMessage({ ...answers, tone }, material, today).flatMap(({ sentences }) => sentences)
    for (const pair of pairs) lines.set(pair.id, { ...lines.get(pair.id), [tone]: pair })
  }
  return [...lines]
    .map(([id, said]) => ({ id, said }))
    .filter(({ said }) => new Set(tones.map((tone) => JSON.stringify(said[tone]))).size > 1)
}
