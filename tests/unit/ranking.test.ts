import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchRecord } from '../../src/domain/search/record.ts'
import { search } from '../../src/domain/search/search.ts'
import { recordOf, smallIndex } from '../support/small-index.ts'

type Records = readonly SearchRecord[]

/** The titles of what is found, the best first. */
const found = (query: string, ...records: Records): readonly string[] => {
  const index = smallIndex(...records)
  return search(`${query} `, index).hits.map(({ record }) => index.records[record]?.title ?? '')
}

const hitOn = (title: string, query: string, ...records: Records) => {
  const index = smallIndex(...records)
  return search(`${query} `, index).hits.find(({ record }) => index.records[record]?.title === title)
}

const scoreOf = (query: string, ...records: Records): number =>
  hitOn(records[0]?.title ?? '', query, ...records)?.score ?? 0

/** What fills a site, so that words of one record are rare. */
const rest = ['uno', 'due', 'tre', 'quattro'].map((title) => recordOf(title))

const filler = (count: number) => Array.from({ length: count }, (_, i) => `riempie${i}`).join(' ')

for (const [better, worse, one, other] of [
  [
    'a word of the title',
    'one of what people say',
    recordOf('a pacco'),
    recordOf('b', { aliases: ['c pacco'] }),
  ],
  [
    'what people say',
    'a mention',
    recordOf('a', { aliases: ['c pacco'] }),
    recordOf('b', { text: 'c pacco' }),
  ],
  [
    'a saying of nothing else',
    'one that says more',
    recordOf('a', { aliases: ['pacco'] }),
    recordOf('b', { aliases: ['pacco verde'] }),
  ],
  [
    'a short text',
    'a long one',
    recordOf('a', { text: `pacco ${filler(20)}` }),
    recordOf('b', { text: `pacco ${filler(400)}` }),
  ],
  ['twice the word', 'once', recordOf('a', { text: 'pacco pacco' }), recordOf('b', { text: 'pacco lento' })],
  ['a page', 'a single phrase', recordOf('a pacco'), recordOf('b pacco', { kind: 'phrase' })],
  ['a step', 'a tip', recordOf('a pacco', { kind: 'step' }), recordOf('b pacco', { kind: 'tip' })],
] as const) {
  test(`${better} counts for more than ${worse}`, () => {
    assert.deepEqual(found('pacco', other, one, ...rest), [one.title, other.title])
  })
}

test('records that fit equally well stand in the order of the site', () => {
  const same = ['b pacco', 'a pacco', 'c pacco'].map((title) => recordOf(title))
  assert.deepEqual(found('pacco', ...same, ...rest), ['b pacco', 'a pacco', 'c pacco'])
})

test('a kind that nobody has weighed counts as a page', () => {
  const [page, other] = [recordOf('a pacco'), recordOf('b pacco', { kind: 'new' })]
  assert.equal(scoreOf('pacco', page, ...rest), scoreOf('pacco', other, ...rest))
})

test('a second mention adds less than the first', () => {
  const score = (text: string) => scoreOf('pacco', recordOf('a', { text }), ...rest)
  // The same number of letters, so that length counts for nothing.
  const [once, twice] = [score('pacco verde'), score('pacco pacco')]
  assert.ok(twice > once && twice < 2 * once)
})

test('a rare word counts for more than a frequent one', () => {
  const many = ['pacco lento', 'verde lento', 'giallo lento'].map((title) => recordOf(title))
  assert.deepEqual(found('pacco lento', ...many, ...rest)[0], 'pacco lento')
  assert.ok(scoreOf('pacco', ...many, ...rest) > scoreOf('lento', ...many, ...rest))
})

test('a small word in the name of a record counts little', () => {
  const records = [recordOf('non arriva'), ...rest]
  assert.ok(scoreOf('arriva', ...records) > scoreOf('non', ...records))
  assert.ok(scoreOf('non', ...records) > 0)
})

test('a small word in the text of a record counts for nothing', () => {
  assert.deepEqual(found('non', recordOf('a', { text: 'non arriva' }), ...rest), [])
})

test('a title of small words alone is found by them', () => {
  assert.deepEqual(found('come', recordOf('come la'), recordOf('come riempie'), ...rest)[0], 'come la')
})

test('a phrase is found by its words in the other language, and a page by what it is called there', () => {
  assert.deepEqual(found('refund', recordOf('a', { twin: 'I want a refund' }), ...rest), ['a'])
  assert.deepEqual(found('refunds', recordOf('a', { abroad: ['Refund'] }), ...rest), ['a'])
  const both = [recordOf('a', { twin: 'green refund' }), recordOf('b', { abroad: ['green refund'] })]
  assert.deepEqual(found('refund', ...both, ...rest), ['b', 'a'])
})

test('a part is found by the name of its page', () => {
  assert.deepEqual(found('pacco', recordOf('a', { place: 'Il pacco' }), ...rest), ['a'])
})

test('a result tells what people say, where that is nearer than the title, and in which language', () => {
  const record = recordOf('Spedizione', { aliases: ['pacco fermo'], abroad: ['Parcel stuck'] })
  assert.deepEqual(hitOn('Spedizione', 'pacco fermo', record, ...rest)?.said, {
    text: 'pacco fermo',
    isAbroad: false,
  })
  assert.deepEqual(hitOn('Spedizione', 'parcel stuck', record, ...rest)?.said, {
    text: 'Parcel stuck',
    isAbroad: true,
  })
  const hit = hitOn('Spedizione', 'spedizione', record, ...rest)
  assert.ok(hit && !('said' in hit))
  const twin = hitOn('a', 'refund', recordOf('a', { twin: 'refund' }), ...rest)
  assert.ok(twin && !('said' in twin))
})

test('a result tells by which terms it was found', () => {
  const hit = hitOn('a', 'pacco soldi', recordOf('a', { aliases: ['pacco e rimborso'] }), ...rest)
  assert.deepEqual([...(hit?.terms ?? [])].sort(), ['pacc', 'rimbors'])
})

for (const [isFound, why, query, record] of [
  [true, 'all is in its text', 'pacco lento', recordOf('a', { text: 'pacco lento' })],
  [
    true,
    'four of five words are in its text',
    'uova pane sale olio pesce',
    recordOf('a', { text: 'uova pane sale olio' }),
  ],
  [
    false,
    'three of four words in a text alone are too few',
    'uova pane sale olio',
    recordOf('a', { text: 'uova pane sale' }),
  ],
  [
    true,
    'three of four words are enough where it is called so',
    'uova pane sale olio',
    recordOf('a', { aliases: ['uova bianche', 'pane nero', 'sale fino'] }),
  ],
  [true, 'half of the words are its title', 'pacco pesce', recordOf('pacco')],
  [false, 'a third of the words is too little, even of its title', 'pacco pesce olio', recordOf('pacco')],
  [
    false,
    'half of the words, in the name of its page, say too little',
    'pacco pesce',
    recordOf('a', { place: 'pacco' }),
  ],
  [true, 'what it is about was asked for, beside a thing', 'pacco telefono', recordOf('pacco')],
  [true, 'a number need not be found', 'pacco 404', recordOf('a', { text: 'pacco' })],
  [false, 'who asks for another life wants something else', 'ricetta pacco', recordOf('pacco')],
  [false, 'nothing of it was asked for', 'pesce', recordOf('pacco')],
  [
    true,
    'most of something that people say was asked for',
    'uova pane pesce',
    recordOf('a', { aliases: ['uova pane'] }),
  ],
  [
    false,
    'the same words are little of something that people say',
    'uova pane pesce',
    recordOf('a', { aliases: ['uova pane sale olio latte burro'] }),
  ],
] as const) {
  test(`«${query}» ${isFound ? 'finds' : 'does not find'} a record: ${why}`, () => {
    assert.equal(hitOn(record.title, query, record, ...rest) !== undefined, isFound)
  })
}

test('what fits far less than the best is left out', () => {
  const best = recordOf('pacco lento', { aliases: ['pacco lento', 'il pacco è lento'] })
  const poor = recordOf('b', { kind: 'phrase', text: `pacco lento ${filler(400)}` })
  assert.deepEqual(found('pacco lento', best, poor, ...rest), ['pacco lento'])
  assert.deepEqual(found('pacco lento', poor, ...rest), ['b'])
})

test('a word that nobody knows weighs less than one that was found', () => {
  const records = [recordOf('pacco'), ...rest]
  const [alone, beside] = [scoreOf('pacco', ...records), scoreOf('pacco zzzz', ...records)]
  assert.ok(beside < alone && beside > 0)
  // A thing or a number that is not here hardly counts.
  const [thing, number] = [scoreOf('pacco telefono', ...records), scoreOf('pacco 404', ...records)]
  assert.ok(beside < thing && thing < number && number < alone)
})

test('a word that stands for another counts less than that word', () => {
  const records = [recordOf('rimborso', { abroad: ['Refund'] }), ...rest]
  assert.ok(scoreOf('rimborso', ...records) > scoreOf('soldi', ...records))
  assert.ok(scoreOf('soldi', ...records) > 0)
})

test('a text without letters finds nothing', () => {
  for (const query of ['', '?', ' ']) assert.deepEqual(found(query, recordOf('pacco'), ...rest), [])
})

test('a word weighs the same while it may still be the beginning of a rarer one', () => {
  const index = smallIndex(recordOf('pacco'), recordOf('b pacco'), recordOf('paccone'), ...rest)
  const [open, closed] = ['pacco', 'pacco '].map((query) => search(query, index).hits[0]?.score)
  assert.equal(open, closed)
})
