import assert from 'node:assert/strict'
import { test } from 'node:test'
import { search } from '../../src/domain/search/search.ts'
import { recordOf, smallIndex } from '../support/small-index.ts'

/** What fills a site of five pages. */
const rest = ['uno', 'due', 'tre', 'quattro'].map((title) => recordOf(title))

const scoreOf = (query: string, record: ReturnType<typeof recordOf>): number =>
  search(`${query} `, smallIndex(record, ...rest)).hits[0]?.score ?? 0

/** Scores in a site of five pages, worked out by hand from the rules: they may differ by what a computer rounds. */
const isScore = (query: string, record: ReturnType<typeof recordOf>, expected: number): void => {
  const score = scoreOf(query, record)
  assert.ok(Math.abs(score - expected) < 1e-9, `${score}, not ${expected}`)
}

/** What a word weighs that names one of five records: ln(1 + (5 - 1 + 0.5) / 1.5). */
const rare = Math.log(4)

/** And one that is only mentioned in one of them: that counts for a quarter of a record. */
const mentioned = Math.log(1 + (5 - 0.25 + 0.5) / 0.75)

/** How strongly a weight stands for its word: beyond two it hardly counts. */
const strength = (weight: number, sure = 1): number => (sure * weight) / (weight + 2)

for (const [what, query, record, expected] of [
  ['a title that is the whole query', 'pacco', recordOf('pacco'), rare * strength(3) + 1.6 * rare],
  ['a title with a small word', 'pacco', recordOf('il pacco'), rare * strength(3) + 1.6 * rare],
  [
    'a title that says more',
    'pacco',
    recordOf('pacco verde'),
    rare * strength(3) + 1.6 * rare * (1 / (0.6 + 0.4 * 2)) ** 2,
  ],
  [
    'a title of small words',
    'come',
    recordOf('come la'),
    rare * strength(3 * 0.25) + 1.6 * rare * (1 / (0.6 + 0.4 * 2)) ** 2,
  ],
  [
    'a title that says the word twice',
    'pacco',
    recordOf('pacco pacco'),
    rare * strength(3 * (1 + Math.log(2) / 2)) + 1.6 * rare,
  ],
  [
    'a mention in a text of one word',
    'pacco',
    recordOf('a', { text: 'pacco' }),
    mentioned * strength(0.8 / (0.4 + (0.6 * 5) / 6 / 150)),
  ],
  ['the name of its page', 'pacco', recordOf('a', { place: 'pacco' }), mentioned * strength(0.8)],
  [
    "a phrase's words in the other language",
    'refund',
    recordOf('a', { twin: 'refund' }),
    rare * strength(1.6, 0.85) + 1.6 * rare * 0.85 ** 2,
  ],
  [
    'a name in the other language that says the word twice',
    'refund',
    recordOf('a', { abroad: ['refund refund'] }),
    rare * strength(2.4 * (1 + Math.log(2) / 2), 0.85) + 1.6 * rare * 0.85 ** 2,
  ],
  [
    'small words of the other language',
    'the',
    recordOf('a', { abroad: ['the has'] }),
    rare * strength(2.4 * 0.25, 0.85) + 1.6 * rare * (0.85 / (0.6 + 0.4 * 2)) ** 2,
  ],
  [
    'a title with a thing that was asked for',
    'pacco telefono',
    recordOf('pacco telefono'),
    1.3 * rare * strength(3) + 1.6 * 1.3 * rare,
  ],
] as const) {
  test(`the score of ${what} is what the rules say`, () => isScore(query, record, expected))
}

test('the score of half a query is what it weighs by the share that was found, and by how near the title is', () => {
  const unknown = 0.6 * Math.log(1 + 5.5 / 0.5)
  const total = rare + unknown
  const like = rare / (0.6 * total + 0.4 * rare)
  isScore('pacco zzzz', recordOf('pacco'), rare * strength(3) * (rare / total) + 1.6 * total * like * like)
})
