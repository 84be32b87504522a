import { type MessageLanguage, messageLanguages } from '../../domain/message/material.ts'
import type { Lexicons } from '../../domain/message/word-findings.ts'

const fetchLexicons = async (path: string): Promise<Lexicons> => {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return response.json() // Written by the build from schemas of this very type.
}

/**
 * Fetches the words that the checks of own words look for.
 *
 * @param folder the path of the built data files, with a slash at the end.
 */
export const fetchAllLexicons = async (
  folder: string,
): Promise<Readonly<Record<MessageLanguage, Lexicons>>> => {
  const [it, en] = await Promise.all(
    messageLanguages.map((language) => fetchLexicons(`${folder}${language}.json`)),
  )
  if (!it || !en) throw new Error('A language of the messages has no words to look for.')
  return { it, en }
}
