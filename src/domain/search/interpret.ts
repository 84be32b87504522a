import { abroad, type SearchIndex } from './index-records.ts'
import { nearestWord, splitWord } from './vocabulary.ts'

/** One word of a query and the terms it may stand for, each with how surely. */
export interface QueryWord {
  /** As it was typed, folded. */
  readonly typed: string
  readonly terms: ReadonlyMap<string, number>
  /** Real words that say nothing about the problem do not have to be found. */
  readonly isOptional: boolean
  /** Words of the rest of life, which the site does not have, say that something else is wanted. */
  readonly isStranger: boolean
}

/** A word that was taken for another one. */
export interface Correction {
  readonly from: string
  readonly to: string
}

/** What a query was taken to mean. */
export interface Interpretation {
  readonly words: readonly QueryWord[]
  readonly corrections: readonly Correction[]
}

/** How surely a word stands for a term that it is not itself. */
const sureness = { synonym: 0.7, beginning: 0.7, longer: 0.35, abroad: 0.85 } as const

/** A beginning that many words share is searched in so many of them. */
const mostBeginnings = 24

const stopsEverywhere = (word: string, { own, other, postings }: SearchIndex): boolean =>
  own.isStop(word) || (other.isStop(word) && !postings.has(own.stem(word)))

const termsOf = (word: string, { own, other, postings }: SearchIndex): Map<string, number> => {
  const terms = new Map<string, number>()
  const add = (term: string, sure: number) => {
    if (postings.has(term) && sure > (terms.get(term) ?? 0)) terms.set(term, sure)
  }
  const stem = own.stem(word)
  add(stem, 1)
  add(abroad(other.stem(word)), sureness.abroad)
  for (const synonym of own.synonyms.get(stem) ?? []) add(synonym, sureness.synonym)
  for (const synonym of other.synonyms.get(other.stem(word)) ?? [])
    add(abroad(synonym), sureness.synonym * sureness.abroad)
  return terms
}

const addBeginnings = (
  word: string,
  terms: Map<string, number>,
  { own, vocabulary, postings }: SearchIndex,
): void => {
  const longer = [...vocabulary]
    .filter(([known]) => known !== word && known.startsWith(word) && !own.isStop(known))
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, mostBeginnings)
  // A word that stands for itself is hardly the beginning of another.
  const sure = terms.size > 0 ? sureness.longer : sureness.beginning
  for (const [known] of longer) {
    const term = own.stem(known)
    if (postings.has(term) && !terms.has(term)) terms.set(term, sure)
  }
}

/** Numbers, codes and single letters say nothing about the problem. */
const saysLittle = (word: string): boolean => word.length === 1 || /\p{N}/u.test(word)

/** A word this much longer than its stem may have it by chance. */
const looseEnding = 3

const isKnown = (word: string, { own, other, vocabulary, otherVocabulary }: SearchIndex): boolean =>
  vocabulary.has(word) || otherVocabulary.has(word) || own.isNamed(word) || other.isNamed(word)

/** A form that the site does not have, of a word that it may have. */
const isLoose = (word: string, { own }: SearchIndex): boolean =>
  word.length - own.stem(word).length >= looseEnding

/** Finds the words that were meant by one that nobody knows. */
const guess = (word: string, { vocabulary, otherVocabulary }: SearchIndex): readonly string[] | undefined => {
  const near = nearestWord(word, vocabulary)
  if (near !== undefined) return [near]
  const parts = splitWord(word, (part) => vocabulary.has(part))
  if (parts) return parts
  const abroadWord = nearestWord(word, otherVocabulary)
  return abroadWord === undefined ? undefined : [abroadWord]
}

const shownAs = (word: string, { vocabulary, otherVocabulary }: SearchIndex): string =>
  (vocabulary.get(word) ?? otherVocabulary.get(word))?.shown ?? word

/** Words that are typed out in a chat: what is short for something becomes that. */
const typedWords = (query: string, { own, other }: SearchIndex): readonly string[] => {
  const expand = (word: string) => own.shorthand.get(word) ?? other.shorthand.get(word) ?? [word]
  return own.cut(own.cut(query).flatMap(expand).join(' '))
}

const readWord = (word: string, index: SearchIndex, isLast: boolean): QueryWord => {
  const terms = termsOf(word, index)
  if (isLast) addBeginnings(word, terms, index)
  const isStranger = terms.size === 0 && (index.own.isStranger(word) || index.other.isStranger(word))
  return {
    typed: word,
    terms,
    isStranger,
    isOptional: saysLittle(word) || index.own.isThing(word) || index.other.isThing(word),
  }
}

const readWords = (query: string, index: SearchIndex): readonly QueryWord[] => {
  const typed = typedWords(query, index)
  const telling = typed.filter((word) => !stopsEverywhere(word, index))
  const isOpen = /[\p{L}\p{N}]$/u.test(query)
  return (telling.length > 0 ? telling : typed).map((word) =>
    readWord(word, index, isOpen && word === typed.at(-1)),
  )
}

/** Finds what was meant by a word, if that is another one. */
const correctionOf = (
  { typed, terms, isOptional }: QueryWord,
  index: SearchIndex,
): Correction | undefined => {
  if (isOptional || isKnown(typed, index) || (terms.size > 0 && !isLoose(typed, index))) return undefined
  const meant = guess(typed, index)
  if (!meant || meant.some((each) => index.own.stem(each) === index.own.stem(typed))) return undefined
  return { from: typed, to: meant.map((each) => shownAs(each, index)).join(' ') }
}

/**
 * Finds out what the words of a query may stand for.
 *
 * @param isVerbatim takes each word as it was typed.
 */
export const interpret = (query: string, index: SearchIndex, isVerbatim = false): Interpretation => {
  const words = readWords(query, index)
  const corrections = isVerbatim ? [] : words.flatMap((word) => correctionOf(word, index) ?? [])
  if (corrections.length === 0) return { words, corrections }
  const meant = new Map(corrections.map(({ from, to }) => [from, to]))
  // Read once more, since words that are right now may belong together.
  const corrected = typedWords(query, index).map((word) => meant.get(word) ?? word)
  return { words: readWords(`${corrected.join(' ')} `, index), corrections }
}
