import { getCollection, getEntry } from 'astro:content'
import type { Bilingual, LegalGround, SharedMaterial, SituationMaterial } from '../domain/message/material.ts'
import { inFileOrder } from './in-file-order.ts'

/** Fetches what every situation shares: sentences, and what to know about the places to write to. */
export const getSharedMaterial = async (): Promise<SharedMaterial> => {
  const [entry] = await getCollection('sharedMessages')
  if (!entry) throw new Error('content/messages/shared.yaml is missing.')
  return {
    lines: entry.data.lines,
    channelNotes: inFileOrder(await getCollection('channelNotes')),
  }
}

const getGrounds = async (situation: string): Promise<readonly LegalGround[]> =>
  inFileOrder(await getCollection('rights'))
    .filter(({ situations }) => situations.includes(situation))
    .map(({ id, country, if: condition, unless, notAfter, clause, law, checked }) => ({
      id,
      country,
      if: condition,
      unless,
      notAfter,
      clause,
      law,
      checked,
    }))

const straight = (text: string): string => text.replaceAll('’', "'")

/** A situation's name as the subject of an e-mail, with the apostrophe that every mail program takes. */
const getSubject = async (id: string): Promise<Bilingual> => {
  const entry = await getEntry('situations', id)
  if (!entry) throw new Error(`content/situations/situations.yaml lacks ${id}.`)
  return { it: straight(entry.data.label.it), en: straight(entry.data.label.en) }
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
  const [subject, grounds] = await Promise.all([getSubject(id), getGrounds(id)])
  return { id, matter, subject, channels, hides, asks, questions, lines, grounds }
}
