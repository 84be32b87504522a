import { type LexiconEntry, matchEntries, wordsOf } from '../tone/patterns.ts'
import { withoutQuotes } from '../tone/tone.ts'

export const wordingCodes = ['language-false-friend', 'language-lei-tu'] as const

export type WordingCode = (typeof wordingCodes)[number]

/** Words that say something else than meant, or change how the reader is addressed. */
export interface WordingFinding {
  readonly code: WordingCode
  readonly start: number
  readonly end: number
  /** Stands in place of start…end, where words can. */
  readonly kinder?: string
}

/** The words of one language, from `content/wording`. */
export interface WordingLexicon {
  /** Forms of Lei and voi. Where one stands in a text, the forms of tu are out of place. English has none. */
  readonly formal: readonly string[]
  readonly entries: readonly LexiconEntry<WordingCode>[]
}

const formalEntries = new WeakMap<WordingLexicon, readonly LexiconEntry<'formal'>[]>()

const formalOf = (lexicon: WordingLexicon): readonly LexiconEntry<'formal'>[] => {
  const known = formalEntries.get(lexicon)
  if (known) return known
  const made = lexicon.formal.map((pattern) => ({ pattern, code: 'formal' as const }))
  formalEntries.set(lexicon, made)
  return made
}

/**
 * Finds words translated too closely from the other language, and in Italian tu beside Lei or voi.
 *
 * @param language of the text; only Italian tells tu from Lei.
 */
export const findWording = (
  text: string,
  language: 'it' | 'en',
  lexicon: WordingLexicon,
): readonly WordingFinding[] => {
  const own = withoutQuotes(text)
  const words = wordsOf(own)
  const isFormal = language === 'it' && matchEntries(own, words, formalOf(lexicon)).length > 0
  return matchEntries(own, words, lexicon.entries)
    .filter(({ code }) => code !== 'language-lei-tu' || isFormal)
    .map(({ sentence: _, ...finding }) => finding)
}
