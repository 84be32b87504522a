import { getCollection, getEntry } from 'astro:content'
import type { SharedMaterial, SituationMaterial } from '../domain/message/material.ts'

/** Fetches the sentences that every situation shares. */
export const getSharedMaterial = async (): Promise<SharedMaterial> => {
  const [entry] = await getCollection('sharedMessages')
  if (!entry) throw new Error('content/messages/shared.yaml is missing.')
  return entry.data
}

/**
 * Fetches what one situation asks and says, with the remedies that it offers.
 *
 * @throws when the situation has no file of sentences, or names a remedy that does not exist.
 */
export const getSituationMaterial = async (id: string): Promise<SituationMaterial> => {
  const entry = await getEntry('messages', id)
  if (!entry) throw new Error(`content/messages/${id}.yaml is missing: every situation needs its sentences.`)
  const { matter, channels, hides, questions, lines } = entry.data
  const asks = await Promise.all(
    entry.data.asks.map(async (ask) => {
      const found = await getEntry('asks', ask)
      if (!found)
        throw new Error(
          `content/messages/${id}.yaml names the ask ${ask}, which content/messages/asks.yaml lacks.`,
        )
      return found.data
    }),
  )
  return { id, matter, channels, hides, asks, questions, lines }
}
