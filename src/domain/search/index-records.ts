import type { PreparedLanguage } from './material.ts'
import type { SearchRecord, SearchRecords } from './record.ts'
import { type KnownWord, lettersOf, type Vocabulary } from './vocabulary.ts'
import { fold, wordsIn } from './words.ts'

/** How much a word of a record counts, and whether it stands in more than its text. */
export interface Posting {
  weight: number
  isNamed: boolean
}

/** Something that people say, in the language of the record or in the other one. */
export interface Said {
  readonly text: string
  readonly isAbroad: boolean
}

/** A title or something people say, as the terms of its words. */
export interface Saying {
  readonly terms: ReadonlySet<string>
  /** How much all its terms weigh. */
  weight: number
  /** Nothing for a title. */
  readonly said?: Said
}

/** The records of a language, ready to be searched. */
export interface SearchIndex {
  readonly records: readonly SearchRecord[]
  readonly own: PreparedLanguage
  readonly other: PreparedLanguage
  /** For each term the records it stands in; terms of the other language begin with `~`. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, Posting>>
  /** For each record its titles and what people say, in both languages. */
  readonly sayings: readonly (readonly Saying[])[]
  /** How much a term tells: the rarer, the more. */
  readonly rarity: (term: string) => number
  readonly vocabulary: Vocabulary
  readonly otherVocabulary: Vocabulary
}

/** The key of a term of the other language: its stems must not meet those of the page's own. */
export const abroad = (stem: string): string => `~${stem}`

/** A word of a title says more about its record than one of the text. */
const weights = { title: 3, alias: 2.4, place: 0.8, text: 0.8, abroad: 2.4, twin: 1.6 } as const

/** What a title or an alias adds to a word's weight in the vocabulary. */
const namedWord = 4

/** Texts of this length count as they are; words of longer ones count less. */
const usualLength = 150

/** A word with its space. */
const lettersOfWord = 6

/** What a word more of the same adds. */
const repeated = 0.5

/** Small words count where somebody asks with nothing else. */
const stopShare = 0.25

/** What it counts that a word stands in the text alone. */
const mentionShare = 0.25

/** The words as they are written, of which compounds are made. */
const plainWords = (text: string): readonly string[] => wordsIn(fold(text))

const countedWords = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

class IndexMaker {
  readonly postings = new Map<string, Map<number, Posting>>()
  readonly words = new Map<string, { weight: number; forms: Map<string, number> }>()
  readonly otherWords = new Map<string, { weight: number; forms: Map<string, number> }>()

  add(record: number, term: string, weight: number, isNamed: boolean): void {
    const records = this.postings.get(term) ?? new Map<number, Posting>()
    const posting = records.get(record) ?? { weight: 0, isNamed: false }
    posting.weight += weight
    posting.isNamed ||= isNamed
    records.set(record, posting)
    this.postings.set(term, records)
  }

  learn(words: IndexMaker['words'], word: string, weight: number): void {
    const known = words.get(word) ?? { weight: 0, forms: new Map() }
    known.weight += weight
    words.set(word, known)
  }

  /** Counts how a word is written, where that is with accents. */
  see(text: string): void {
    for (const form of text.toLowerCase().match(/[a-z]*[à-ÿ][a-zà-ÿ]*/g) ?? []) {
      const forms = this.words.get(fold(form))?.forms
      forms?.set(form, (forms.get(form) ?? 0) + 1)
    }
  }
}

const vocabularyOf = (words: IndexMaker['words']): Vocabulary =>
  new Map(
    [...words].map(([word, { weight, forms }]): [string, KnownWord] => {
      const [[accented = word, count = 0] = []] = [...forms].sort((a, b) => b[1] - a[1])
      return [word, { weight, shown: count > 0 ? accented : word, letters: lettersOf(word) }]
    }),
  )

/** Makes the index of a file of records, in the browser: what travels is the text alone. */
export const indexRecords = (
  { records }: SearchRecords,
  own: PreparedLanguage,
  other: PreparedLanguage,
): SearchIndex => {
  const maker = new IndexMaker()
  const field = (record: number, texts: readonly string[], weight: number, isNamed: boolean) => {
    const plain = texts.map(plainWords)
    const words = plain.flatMap(own.join)
    for (const word of plain.flat()) maker.learn(maker.words, word, isNamed ? namedWord : 1)
    const told = isNamed ? words : words.filter((word) => !own.isStop(word))
    for (const [word, count] of countedWords(told)) {
      const share = own.isStop(word) ? stopShare : 1
      maker.add(record, own.stem(word), weight * share * (1 + Math.log(count) * repeated), isNamed)
    }
  }
  const otherField = (record: number, texts: readonly string[], weight: number) => {
    const plain = texts.map(plainWords)
    const words = plain.flatMap(other.join)
    for (const word of plain.flat()) maker.learn(maker.otherWords, word, namedWord)
    for (const [word, count] of countedWords(words)) {
      const share = other.isStop(word) ? stopShare : 1
      maker.add(record, abroad(other.stem(word)), weight * share * (1 + Math.log(count) * repeated), true)
    }
  }
  const sayings = records.map((record, at) => {
    const share = 1 / (0.4 + (0.6 * record.text.length) / lettersOfWord / usualLength)
    field(at, [record.title], weights.title, true)
    field(at, record.aliases, weights.alias, true)
    field(at, [record.place], weights.place, false)
    field(at, [record.text], weights.text * share, false)
    otherField(at, record.abroad, weights.abroad)
    otherField(at, [record.twin], weights.twin)
    maker.see(`${record.title} ${record.text}`)
    return [
      sayingOf(record.title, own, (stem) => stem),
      ...record.aliases.map((text) => ({
        ...sayingOf(text, own, (stem) => stem),
        said: { text, isAbroad: false },
      })),
      ...record.abroad.map((text) => ({ ...sayingOf(text, other, abroad), said: { text, isAbroad: true } })),
      ...(record.twin ? [sayingOf(record.twin, other, abroad)] : []),
    ]
  })
  const rarities = new Map(
    [...maker.postings].map(
      ([term, postings]) => [term, rarityOf(spreadOf(postings), records.length)] as const,
    ),
  )
  const unknown = rarityOf(0, records.length)
  const rarity = (term: string) => rarities.get(term) ?? unknown
  for (const saying of sayings.flat()) for (const term of saying.terms) saying.weight += rarity(term)
  for (const word of own.words) maker.learn(maker.words, word, namedWord)
  for (const word of other.words) maker.learn(maker.otherWords, word, namedWord)
  return {
    records,
    own,
    other,
    postings: maker.postings,
    sayings,
    rarity,
    vocabulary: vocabularyOf(maker.words),
    otherVocabulary: vocabularyOf(maker.otherWords),
  }
}

/** In how many records a term stands; where it is only mentioned, it counts less. */
const spreadOf = (postings: ReadonlyMap<number, Posting>): number => {
  let spread = 0
  for (const { isNamed } of postings.values()) spread += isNamed ? 1 : mentionShare
  return spread
}

/** How much it tells that something stands in so many of all records. */
const rarityOf = (records: number, total: number): number =>
  Math.log(1 + (total - records + 0.5) / (records + 0.5))

/** A saying of nothing but small words is made of them. */
const sayingOf = (text: string, language: PreparedLanguage, key: (stem: string) => string): Saying => {
  const all = language.cut(text)
  const telling = all.filter((word) => !language.isStop(word))
  const words = telling.length > 0 ? telling : all
  return { terms: new Set(words.map((word) => key(language.stem(word)))), weight: 0 }
}
