import type { Piece, SentencePair } from './compose.ts'
import { type MessageLanguage, messageLanguages } from './material.ts'

/** How many characters a chat surely takes at once. */
export const chatLimit = 400

/** A text that does not fit is cut after a sentence, else between words, else anywhere. */
const cutAt = (text: string): number => {
  const start = text.slice(0, chatLimit)
  const sentence = Math.max(...['. ', '? ', '! ', '\n'].map((end) => start.lastIndexOf(end)))
  if (sentence > chatLimit / 2) return sentence + 1
  const word = start.search(/\s\S*$/)
  if (word > 0) return word
  // The second half of a pair of code units stays with its first.
  return /[\uD800-\uDBFF]$/.test(start) ? chatLimit - 1 : chatLimit
}

/** Cuts a text into parts that a chat takes. */
const cut = (text: string): readonly string[] => {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > chatLimit) {
    const at = cutAt(rest)
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return [...parts, rest]
}

/** Cuts a pair whose sentence is too long; the shorter side has empty parts at the end. */
const cutPair = (pair: SentencePair): readonly SentencePair[] => {
  const parts = { it: cut(pair.it), en: cut(pair.en) }
  const count = Math.max(parts.it.length, parts.en.length)
  return Array.from({ length: count }, (_, i) => ({
    id: i === 0 ? pair.id : `${pair.id}-${i + 1}`,
    it: parts.it[i] ?? '',
    en: parts.en[i] ?? '',
  }))
}

const joinedLength = (sentences: readonly SentencePair[], language: MessageLanguage): number =>
  sentences.reduce((length, pair) => length + pair[language].length + 1, -1)

const fits = (sentences: readonly SentencePair[]): boolean =>
  messageLanguages.every((language) => joinedLength(sentences, language) <= chatLimit)

/** Splits pieces so that a chat takes each of them in both languages; no sentence is lost or moved. */
export const splitForChat = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap(({ purpose, sentences }) => {
    const parts: SentencePair[][] = [[]]
    for (const pair of sentences.flatMap(cutPair)) {
      const last = parts.at(-1) ?? []
      if (fits([...last, pair])) last.push(pair)
      else parts.push([pair])
    }
    return parts.map((part) => ({ purpose, sentences: part }))
  })
