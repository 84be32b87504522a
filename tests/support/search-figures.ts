import type { ListedQuery } from './queries.ts'

/** A listed query and the names of the pages that came, best first. */
export interface Answered {
  readonly query: ListedQuery
  readonly found: readonly string[]
}

/** How well one kind of query is answered. */
export interface Figures {
  readonly queries: number
  /** The share with a good answer among the first three; for nonsense, the share that finds nothing. */
  readonly recall: number
  /** The mean of one by the place of the first good answer. */
  readonly mrr: number
  /** The share that finds nothing. */
  readonly zero: number
}

/** Results further down are not looked at. */
const lookedAt = 3

const placeOf = ({ query, found }: Answered): number =>
  found.findIndex((name) => query.want.includes(name)) + 1

/** Tells whether a query is answered as it should be. */
export const isAnswered = (answered: Answered): boolean => {
  if (answered.query.want.length === 0) return answered.found.length === 0
  const place = placeOf(answered)
  return place > 0 && place <= lookedAt
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Works out the figures of some answers. */
export const figuresOf = (answers: readonly Answered[]): Figures => ({
  queries: answers.length,
  recall: mean(answers.map((each) => Number(isAnswered(each)))),
  mrr: mean(answers.map((each) => (placeOf(each) > 0 ? 1 / placeOf(each) : Number(isAnswered(each))))),
  zero: mean(answers.map(({ found }) => Number(found.length === 0))),
})

/** Works out the figures of each kind of query. */
export const figuresByKind = (answers: readonly Answered[]): Readonly<Record<string, Figures>> =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ query }) => query.kind)].map(([kind, some]) => [kind, figuresOf(some)]),
  )
