import { getCollection, getEntry } from 'astro:content'
import type { SharedMaterial, SituationMaterial } from '../domain/message/material.ts'

/** Fetches the sentences that every situation shares. */
export const getSharedMaterial = async (): Promise<SharedMaterial> => {
  const [entry] = await getCollection('sharedMessages')
  if (!entry) throw new Error('content/messages/shared.yaml is missing.')
  return entry.data
}

/**
 * Fetches what one situation asks and says.
 *
 * @throws when the situation has no file of sentences.
 */
export const getSituationMaterial = async (id: string): Promise<SituationMaterial> => {
  const entry = await getEntry('messages', id)
  if (!entry) throw new Error(`content/messages/${id}.yaml is missing: every situation needs its sentences.`)
  return entry.data
}
