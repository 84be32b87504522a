import { getEntry } from 'astro:content'
import type { Lexicons } from '../domain/message/word-findings.ts'

/**
 * Fetches the words that may hurt or mislead in one language.
 *
 * @throws when the language has no such words.
 */
export const getChecks = async (language: string): Promise<Lexicons> => {
  const tone = await getEntry('tone', language)
  const wording = await getEntry('wording', language)
  if (!tone || !wording)
    throw new Error(`content/tone/${language}.yaml or content/wording/${language}.yaml is missing.`)
  return { tone: tone.data, wording: wording.data }
}
