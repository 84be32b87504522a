import type { Said, Saying, SearchIndex } from './index-records.ts'
import { type Correction, interpret, type QueryWord } from './interpret.ts'

/** A record that was found. */
export interface Hit {
  /** Its place among the records. */
  readonly record: number
  readonly score: number
  /** The terms of the index by which it was found. */
  readonly terms: ReadonlySet<string>
  /** What people say that is nearest to the query, where that is not the title. */
  readonly said?: Said
}

/** What a search brings, best first. */
export interface Outcome {
  readonly hits: readonly Hit[]
  readonly corrections: readonly Correction[]
}

/** Where two records fit equally well, the page comes before its parts and the parts before single phrases. */
const priors: Readonly<Record<string, number>> = {
  situation: 1,
  guide: 1,
  page: 0.97,
  step: 0.95,
  tip: 0.8,
  phrase: 0.72,
}

/** What a record gets for being what people say, beside what it gets for its words. */
const sayingBonus = 1.6

/** From this weight on more of the same word hardly counts. */
const enoughWeight = 2

/** How much a saying has to hold of the query, beside how much else it may hold. */
const queryShare = 0.6

/** The share of the query's words that has to be found: in the names of a record, or in its text alone. */
const leastShare = { named: 0.5, passing: 0.7, text: 0.8 } as const

/** Where only half of the words are found, they have to be what the record is about. */
const leastStrength = 0.6

/** Or they have to be most of something that people say. */
const leastLike = 0.68

/** Results that fit so much less than the best are left out. */
const leastOfBest = 0.22

/** What a word that nobody knows weighs, beside one that stands in a single record. */
const unknownShare = 0.6

/** What a word weighs that does not have to be found. */
const optionalShare = 0.3

/** A sum or a code tells even less. */
const numberShare = 0.1

/** A word of the rest of life counts for more than one: what it is about is not here. */
const strangerCount = 1.5

interface WeighedWord {
  readonly word: QueryWord
  readonly weight: number
  /** What it counts where only the number of words matters. */
  readonly count: number
}

const weigh = (word: QueryWord, { rarity }: SearchIndex): WeighedWord => {
  const surest = Math.max(0, ...word.terms.values())
  const weights = [...word.terms].filter(([, sure]) => sure === surest).map(([term]) => rarity(term))
  const weight = weights.length === 0 ? unknownShare * rarity('') : Math.max(...weights)
  const share = word.isOptional ? (/\p{N}/u.test(word.typed) ? numberShare : optionalShare) : 1
  return { word, weight: weight * share, count: word.isStranger ? strangerCount : share }
}

interface Sum {
  points: number
  /** The weight of the words that were found, and their number. */
  found: number
  count: number
  isNamed: boolean
  /** How strongly the best of its words stands for it. */
  strength: number
  readonly terms: Set<string>
}

const addWord = (
  { word, weight, count }: WeighedWord,
  { postings }: SearchIndex,
  sums: Map<number, Sum>,
): void => {
  const best = new Map<number, number>()
  for (const [term, sure] of word.terms) {
    for (const [record, posting] of postings.get(term) ?? []) {
      const sum = sums.get(record) ?? {
        points: 0,
        found: 0,
        count: 0,
        isNamed: false,
        strength: 0,
        terms: new Set(),
      }
      sums.set(record, sum)
      sum.terms.add(term)
      sum.isNamed ||= posting.isNamed
      const strength = (sure * posting.weight) / (posting.weight + enoughWeight)
      best.set(record, Math.max(best.get(record) ?? 0, strength))
    }
  }
  for (const [record, strength] of best) {
    const sum = sums.get(record)
    if (!sum) continue
    sum.points += weight * strength
    sum.found += weight
    sum.count += count
    sum.strength = Math.max(sum.strength, strength)
  }
}

interface Likeness {
  readonly like: number
  readonly saying?: Saying
}

/** Finds which of a record's sayings is nearest to the query, and how near: 1 where they are made of the same words. */
const nearestSaying = (
  record: number,
  weighed: readonly WeighedWord[],
  { sayings }: SearchIndex,
): Likeness => {
  const total = sumOf(weighed, ({ weight }) => weight)
  let best: Likeness = { like: 0 }
  for (const saying of sayings[record] ?? []) {
    let common = 0
    for (const { word, weight, count } of weighed) {
      let sure = 0
      for (const [term, each] of word.terms) if (each > sure && saying.terms.has(term)) sure = each
      common += (weight / count) * sure
    }
    const like = common / (queryShare * Math.max(total, common) + (1 - queryShare) * saying.weight)
    if (like > best.like) best = { like, saying }
  }
  return best
}

const sumOf = <T>(values: readonly T[], pick: (value: T) => number): number =>
  values.reduce((sum, value) => sum + pick(value), 0)

const isEnough = ({ isNamed, count, strength }: Sum, total: number, like: number): boolean => {
  if (count >= total * leastShare.text) return true
  if (!isNamed || count < total * leastShare.named) return false
  return count >= total * leastShare.passing || strength >= leastStrength || like >= leastLike
}

/** Searches the index. Any text gives an answer; one that means nothing here gives no hits. */
export const search = (query: string, index: SearchIndex, isVerbatim = false): Outcome => {
  const { words, corrections } = interpret(query, index, isVerbatim)
  const weighed = words.map((word) => weigh(word, index))
  const total = sumOf(weighed, ({ weight }) => weight)
  const count = sumOf(weighed, (each) => each.count)
  const sums = new Map<number, Sum>()
  for (const each of weighed) addWord(each, index, sums)
  const hits = [...sums]
    .flatMap(([record, sum]): readonly Hit[] => {
      const { like, saying } = nearestSaying(record, weighed, index)
      if (!isEnough(sum, count, like)) return []
      const prior = priors[index.records[record]?.kind ?? ''] ?? 1
      const score = (sum.points * (sum.found / total) + sayingBonus * total * like * like) * prior
      return [{ record, score, terms: sum.terms, ...(saying?.said && { said: saying.said }) }]
    })
    .sort((a, b) => b.score - a.score || a.record - b.record)
  const least = (hits[0]?.score ?? 0) * leastOfBest
  return { hits: hits.filter(({ score }) => score >= least), corrections }
}
