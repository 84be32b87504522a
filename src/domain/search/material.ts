import { type Stemmer, stemmerFor } from './stem.ts'
import { compoundJoiner, fold, type SearchLanguage, wordsIn } from './words.ts'

/** A language made ready for searching. */
export interface PreparedLanguage {
  readonly code: string
  readonly stem: Stemmer
  /** Joins compounds. */
  readonly join: (words: readonly string[]) => readonly string[]
  /** Folds, cuts into words and joins compounds. */
  readonly cut: (text: string) => readonly string[]
  readonly isStop: (word: string) => boolean
  readonly isThing: (word: string) => boolean
  /** A word of the rest of life. */
  readonly isStranger: (word: string) => boolean
  /** A real word, whether the site has it or not. */
  readonly isNamed: (word: string) => boolean
  readonly shorthand: ReadonlyMap<string, readonly string[]>
  /** For the stem of a word, the stems of those that may stand for it. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>
  /** All words of the groups of synonyms. */
  readonly words: readonly string[]
}

const remembered = (stem: Stemmer): Stemmer => {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = stem(word)
    known.set(word, found)
    return found
  }
}

const synonymsOf = (
  groups: readonly (readonly string[])[],
  stem: Stemmer,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>()
  for (const group of groups) {
    const stems = group.map(stem)
    for (const each of stems) {
      const others = all.get(each) ?? new Set()
      for (const other of stems) if (other !== each) others.add(other)
      all.set(each, others)
    }
  }
  return all
}

/** Makes a language ready for searching. */
export const prepareLanguage = (language: SearchLanguage): PreparedLanguage => {
  const stem = remembered(stemmerFor(language.code))
  const join = compoundJoiner(language.compounds)
  const [stop, strangers] = [new Set(language.stop), new Set(language.strangers)]
  const named = new Set([...language.stop, ...language.things, ...language.strangers])
  const thingForms = new Map(language.things.map((thing) => [stem(thing), thing.length]))
  const groups = language.synonyms
  return {
    code: language.code,
    stem,
    join,
    cut: (text) => join(wordsIn(fold(text))),
    isStop: (word) => stop.has(word),
    // Another number of the same thing, but no longer word that is made of it.
    isThing: (word) => Math.abs((thingForms.get(stem(word)) ?? Number.POSITIVE_INFINITY) - word.length) <= 1,
    isStranger: (word) => strangers.has(word),
    isNamed: (word) => named.has(word),
    shorthand: new Map(Object.entries(language.shorthand).map(([short, words]) => [short, words.split(' ')])),
    synonyms: synonymsOf(groups, stem),
    words: groups.flat(),
  }
}
