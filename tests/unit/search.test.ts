import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slipsBetween } from '../../src/domain/search/distance.ts'
import { excerptOf, type Matcher, markMatches } from '../../src/domain/search/excerpt.ts'
import { indexRecords } from '../../src/domain/search/index-records.ts'
import { prepareLanguage } from '../../src/domain/search/material.ts'
import { decodeRecent, withRecent } from '../../src/domain/search/recent.ts'
import type { SearchRecord } from '../../src/domain/search/record.ts'
import { search } from '../../src/domain/search/search.ts'
import { stemmerFor } from '../../src/domain/search/stem.ts'
import { splitWord } from '../../src/domain/search/vocabulary.ts'
import { compoundJoiner, fold, wordsIn } from '../../src/domain/search/words.ts'
import { anyText } from '../support/any-text.ts'

const stemsOf = (language: string, words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map(stemmerFor(language)))

for (const [language, forms] of [
  ['it', 'rimborso rimborsi rimborsare rimborsato rimborsata rimborsano rimborsarmi rimborsatemi'],
  ['it', 'pacco pacchi'],
  ['it', 'consegna consegnato consegnare consegnata consegne'],
  ['it', 'rotto rotta rompere rompe'],
  ['it', 'corriere corrieri'],
  ['it', 'spedizione spedizioni spedito spedire'],
  ['en', 'refund refunds refunded refunding'],
  ['en', 'cancel cancelled canceled cancelling cancellation'],
  ['en', 'deliver delivery delivered deliveries'],
  ['en', 'break broke broken'],
  ['en', 'replace replaced replacement'],
] as const) {
  test(`in ${language} all of these are one word: ${forms}`, () => {
    assert.equal(stemsOf(language, forms).size, 1, [...stemsOf(language, forms)].join(', '))
  })
}

test('words that only look alike stay apart', () => {
  assert.equal(stemsOf('it', 'ordine corriere persona rimborso reso numero').size, 6)
  assert.equal(stemsOf('en', 'order driver person refund return number').size, 6)
})

test('accents, capitals and curly apostrophes do not tell words apart', () => {
  assert.deepEqual(wordsIn(fold('Dov’È la QUALITÀ?')), ['dov', 'e', 'la', 'qualita'])
  assert.deepEqual(wordsIn(fold("It didn't arrive, where's my parcel")), [
    'it',
    'didnt',
    'arrive',
    'where',
    'my',
    'parcel',
  ])
})

test('several words may count as one, however they are joined', () => {
  const join = compoundJoiner({ 'a to z': 'atoz', 'fire tv': 'firetv' })
  assert.deepEqual(join(wordsIn('a-to-z claim for a fire tv')), ['atoz', 'claim', 'for', 'a', 'firetv'])
  assert.deepEqual(join(wordsIn('fire tvs')), ['fire', 'tvs'])
})

test('a slip is a letter too many, too few, another one, or two swapped', () => {
  for (const typo of ['rimboso', 'rimborrso', 'rimvorso', 'rimobrso'])
    assert.equal(slipsBetween(typo, 'rimborso', 2), 1, typo)
  assert.equal(slipsBetween('rimborso', 'rimborso', 2), 0)
  assert.ok(slipsBetween('consegna', 'rimborso', 2) > 2)
})

test('slips are the same both ways', () => {
  const word = fc.stringMatching(/^[a-d]{0,8}$/)
  fc.assert(fc.property(word, word, (a, b) => slipsBetween(a, b, 9) === slipsBetween(b, a, 9)))
})

test('two words that were written as one are taken apart', () => {
  const known = new Set(['non', 'arrivato', 'acquisto'])
  const isKnown = (word: string) => known.has(word)
  assert.deepEqual(splitWord('nonarrivato', isKnown), ['non', 'arrivato'])
  assert.deepEqual(splitWord('lacquisto', isKnown), ['acquisto'])
  assert.equal(splitWord('qwertz', isKnown), undefined)
})

const record = (part: Partial<SearchRecord> & Pick<SearchRecord, 'url' | 'title'>): SearchRecord => ({
  kind: 'situation',
  place: '',
  text: '',
  aliases: [],
  abroad: [],
  twin: '',
  ...part,
})

const italian = prepareLanguage({
  code: 'it',
  stop: ['il', 'la', 'non', 'un', 'di', 'come', 'e', 'per'],
  shorthand: { nn: 'non' },
  synonyms: [['soldi', 'rimborso']],
  compounds: {},
  things: ['telefonino'],
  strangers: ['marco', 'auto'],
})

const english = prepareLanguage({
  code: 'en',
  stop: ['the', 'my', 'not', 'has'],
  shorthand: {},
  synonyms: [],
  compounds: {},
  things: [],
  strangers: [],
})

const index = indexRecords(
  {
    language: 'it',
    otherLanguage: 'en',
    records: [
      record({
        url: '/it/rimborso/',
        title: 'Il rimborso non arriva',
        aliases: ['aspetto i soldi', 'quando arriva il rimborso'],
        abroad: ['The refund has not arrived'],
      }),
      record({
        url: '/it/rotto/',
        title: 'Un articolo rotto',
        aliases: ['arrivato rotto', 'pacco rotto'],
        abroad: ['A broken item'],
      }),
      record({ url: '/it/qualita/', title: 'Scarsa qualità', abroad: ['Poor quality'] }),
      record({
        url: '/it/frasi/#a',
        kind: 'phrase',
        title: 'Vorrei il rimborso.',
        twin: 'I would like a refund.',
      }),
    ],
  },
  italian,
  english,
)

const found = (query: string, isVerbatim = false) =>
  search(query, index, isVerbatim).hits.map(({ record: at }) => index.records[at]?.url)

test('a page is found by its words, by what people say, and by words of the other language', () => {
  assert.equal(found('rimborso')[0], '/it/rimborso/')
  assert.equal(found('rimborsi')[0], '/it/rimborso/')
  assert.equal(found('qualita')[0], '/it/qualita/')
  assert.equal(found('my refund has not arrived')[0], '/it/rimborso/')
  assert.equal(found('telefonino rotto')[0], '/it/rotto/')
})

test('a word with a slip is corrected and the correction is told, unless the reader wants it as it is', () => {
  const { corrections } = search('rimboso', index)
  assert.deepEqual(corrections, [{ from: 'rimboso', to: 'rimborso' }])
  assert.equal(found('rimboso')[0], '/it/rimborso/')
  assert.deepEqual(found('rimboso', true), [])
})

test('a corrected word is shown with its accent', () => {
  assert.deepEqual(search('quallita', index).corrections, [{ from: 'quallita', to: 'qualità' }])
})

test('names and codes are left alone', () => {
  for (const word of ['marco', '404-1234567-7654321', 'B08XYZ1234', 'AMZ4rimboso'])
    assert.deepEqual(search(word, index).corrections, [], word)
})

test('nonsense finds nothing', () => {
  for (const query of ['qwzxqwzx', 'ricetta della carbonara', '???', '']) assert.deepEqual(found(query), [])
})

test('any text whatever gives an answer', () => {
  fc.assert(fc.property(anyText(200), (text) => search(text, index).hits.length >= 0))
})

const matcher: Matcher = (word) => (['rimborso', 'carta'].includes(word) ? word : undefined)

test('an excerpt is the sentence that shows most of what was searched for, below its heading', () => {
  const { parts, heading } = excerptOf(
    'Per cominciare.\n## Che cosa chiedere\nUn credito. Il rimborso sulla carta!',
    matcher,
  )
  assert.equal(parts.map(({ text }) => text).join(''), 'Il rimborso sulla carta!')
  assert.deepEqual(
    parts.filter(({ isMatch }) => isMatch).map(({ text }) => text),
    ['rimborso', 'carta'],
  )
  assert.equal(heading, 'Che cosa chiedere')
})

test('marking loses no letter of any text', () => {
  fc.assert(
    fc.property(
      anyText(200),
      (text) =>
        markMatches(text, matcher)
          .map((part) => part.text)
          .join('') === text,
    ),
  )
})

test('the latest searches are kept, each once, and broken storage is empty', () => {
  assert.deepEqual(withRecent('reso', ['rimborso', 'Reso']), ['reso', 'rimborso'])
  assert.equal(withRecent('x', ['1', '2', '3', '4', '5', '6', '7']).length, 6)
  for (const stored of [undefined, '', '{', '{"a":1}', 'null']) assert.deepEqual(decodeRecent(stored), [])
  assert.deepEqual(decodeRecent('["reso", 3]'), ['reso'])
})
