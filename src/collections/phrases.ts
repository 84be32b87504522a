import { type CollectionEntry, getCollection } from 'astro:content'
import { moments } from '../domain/phrases/moments.ts'
import { inFileOrder } from './in-file-order.ts'

export type Phrase = CollectionEntry<'phrases'>['data']

export interface MomentGroup {
  readonly moment: CollectionEntry<'moments'>['data']
  readonly phrases: readonly Phrase[]
}

/** Lists the phrases in the order of the file. */
export const listPhrases = async (): Promise<readonly Phrase[]> => inFileOrder(await getCollection('phrases'))

/** Groups the phrases by the moment of the conversation, in the order of the conversation. */
export const listMoments = async (): Promise<readonly MomentGroup[]> => {
  const phrases = await listPhrases()
  const described = await getCollection('moments')
  return moments.map((id) => {
    const moment = described.find(({ data }) => data.id === id)?.data
    if (!moment) throw new Error(`content/phrases/moments.yaml lacks ${id}.`)
    return { moment, phrases: phrases.filter((phrase) => phrase.moment === id) }
  })
}
