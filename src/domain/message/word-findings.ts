import { findPrivate, type PrivateCode } from '../privacy/private-data.ts'
import { findTone, type ToneCode, type ToneLexicon } from '../tone/tone.ts'
import { findWording, type WordingCode, type WordingLexicon } from '../wording/wording.ts'
import type { Answers } from './answers.ts'
import type { MessageLanguage } from './material.ts'

/** What can be found in a reader's own words. Codes, never sentences: the dictionary holds the words. */
export type WordCode = PrivateCode | ToneCode | WordingCode

/** The words of one language that the checks look for. */
export interface Lexicons {
  readonly tone: ToneLexicon
  readonly wording: WordingLexicon
}

/** A place in an answer that is worth a second look before it is pasted. */
export interface WordFinding {
  readonly code: WordCode
  /** The question whose answer it stands in. */
  readonly question: string
  readonly start: number
  readonly end: number
  readonly excerpt: string
  /** Stands in place of the excerpt, where words can. */
  readonly kinder?: string
}

const ownWords = { ownIt: 'it', ownEn: 'en' } as const satisfies Record<string, MessageLanguage>

const placed = <Found extends { readonly code: WordCode; readonly start: number; readonly end: number }>(
  found: readonly Found[],
  question: string,
  text: string,
): readonly WordFinding[] =>
  found.map((finding) => ({ ...finding, question, excerpt: text.slice(finding.start, finding.end) }))

/** Finds private data in every answer. */
export const findPrivateData = (answers: Answers): readonly WordFinding[] =>
  Object.entries(answers).flatMap(([question, text]) => placed(findPrivate(text), question, text))

/** Finds hurting and misleading words in the reader's own, in the languages whose words are known. Advice: it blocks nothing. */
export const findInOwnWords = (
  answers: Answers,
  lexicons: Readonly<Partial<Record<MessageLanguage, Lexicons>>>,
): readonly WordFinding[] =>
  Object.entries(ownWords).flatMap(([question, language]) => {
    const text = answers[question] ?? ''
    const known = lexicons[language]
    if (!known) return []
    const { tone, wording } = known
    return [
      ...placed(findTone(text, tone), question, text),
      ...placed(findWording(text, language, wording), question, text),
    ]
  })
