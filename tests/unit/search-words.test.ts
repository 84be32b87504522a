import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { prepareLanguage } from '../../src/domain/search/material.ts'
import { longestQuery, normaliseQuery } from '../../src/domain/search/query.ts'
import { decodeRecent, withRecent } from '../../src/domain/search/recent.ts'
import { compoundJoiner, fold, wordsIn } from '../../src/domain/search/words.ts'
import { anyText } from '../support/any-text.ts'

for (const [typed, folded] of [
  ['Rimborso', 'rimborso'],
  ['l`ordine', "l'ordine"],
  ['l’ordine', "l'ordine"],
  ['È già PERCHÉ', 'e gia perche'],
  ['ｒｅｆｕｎｄ', 'refund'],
  ['Ấ', 'a'],
  ['ǖ', 'u'],
  ['日本', '日本'],
] as const) {
  test(`«${typed}» is folded to «${folded}»`, () => {
    assert.equal(fold(typed), folded)
  })
}

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(anyText(60), (text) => assert.equal(fold(fold(text)), fold(text))))
})

for (const [folded, words] of [
  ['', []],
  ['?!', []],
  ['¿…', []],
  ["don't they're we've i'd i'll i'm amazon's", ['dont', 'they', 'we', 'i', 'i', 'i', 'amazon']],
  ["l'ordine 404-12", ['l', 'ordine', '404', '12']],
  ['日本 ordine, x2', ['日本', 'ordine', 'x2']],
] as const) {
  test(`«${folded}» has the words ${words.join(' ') || 'none'}`, () => {
    assert.deepEqual([...wordsIn(folded)], words)
  })
}

test('of compounds that begin alike the longer is found, wherever they stand in the list', () => {
  for (const compounds of [
    { 'gift card': 'giftcard', 'gift card balance': 'balance' },
    { 'gift card balance': 'balance', 'gift card': 'giftcard' },
  ]) {
    const join = compoundJoiner(compounds)
    assert.deepEqual(join(['gift', 'card', 'balance']), ['balance'])
    assert.deepEqual(join(['gift', 'card', 'lost', 'gift', 'card']), ['giftcard', 'lost', 'giftcard'])
    assert.deepEqual(join(['gift']), ['gift'])
    assert.deepEqual(join([]), [])
  }
})

const italian = prepareLanguage({
  code: 'it',
  stop: ['il', 'non'],
  shorthand: { nn: 'non', cmq: 'in ogni caso' },
  synonyms: [['soldi', 'denaro', 'rimborso'], ['soldi', 'euro'], []],
  compounds: { 'buono regalo': 'buonoregalo' },
  things: ['telefono'],
  strangers: ['marco'],
})

test('a language knows its small words, its things, what is not about orders, and what is a word at all', () => {
  for (const [word, known] of [
    ['il', ['stop', 'named']],
    ['telefono', ['thing', 'named']],
    ['telefoni', ['thing']],
    ['telefonare', []],
    ['telefonici', []],
    ['marco', ['stranger', 'named']],
    ['ordine', []],
    ['x', []],
  ] as const) {
    const marks = [
      italian.isStop(word) && 'stop',
      italian.isThing(word) && 'thing',
      italian.isStranger(word) && 'stranger',
      italian.isNamed(word) && 'named',
    ]
    assert.deepEqual(
      marks.filter((mark) => mark !== false),
      known,
      word,
    )
  }
})

test('a text is folded, cut into words, and its compounds are joined', () => {
  assert.deepEqual(italian.cut('Il BUONO regalo, perché?'), ['il', 'buonoregalo', 'perche'])
  assert.deepEqual(italian.join(['buono', 'regalo']), ['buonoregalo'])
  assert.equal(italian.code, 'it')
})

test('what is short for several words becomes them', () => {
  assert.deepEqual(italian.shorthand.get('cmq'), ['in', 'ogni', 'caso'])
})

test('words of one group stand for each other, not for themselves, and not across groups', () => {
  const of = (word: string) => [...(italian.synonyms.get(italian.stem(word)) ?? [])].sort()
  const stems = (...words: readonly string[]) => words.map(italian.stem).sort()
  assert.deepEqual(of('soldi'), stems('denaro', 'rimborso', 'euro'))
  assert.deepEqual(of('denaro'), stems('soldi', 'rimborso'))
  assert.deepEqual(of('euro'), stems('soldi'))
  assert.deepEqual(of('ordine'), [])
  assert.deepEqual(italian.words, ['soldi', 'denaro', 'rimborso', 'soldi', 'euro'])
})

test('a word has the same stem when it is asked for again', () => {
  assert.equal(italian.stem('rimborsi'), italian.stem('rimborsi'))
  assert.equal(italian.stem('rimborsi'), italian.stem('rimborso'))
})

test('what cannot be read parts words in a query, as a space does', () => {
  for (const typed of ['non\u0000va', 'non\ud800va', 'non \n\t va', 'non\u00A0va'])
    assert.equal(normaliseQuery(typed), 'non va')
})

test('a query that was made ready once stays as it is', () => {
  fc.assert(
    fc.property(anyText(300), (typed) => {
      const query = normaliseQuery(typed)
      if (query.length <= longestQuery) assert.equal(normaliseQuery(query), query)
    }),
  )
})

test('no more than six searches are read back, the latest first', () => {
  const many = ['1', '2', '3', '4', '5', '6', '7']
  assert.deepEqual(decodeRecent(JSON.stringify(many)), many.slice(0, 6))
  assert.deepEqual(decodeRecent(undefined), [])
})

test('searches that are kept are read back as they were', () => {
  const query = fc.string({ minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(query, { maxLength: 10 }), query, (before, latest) => {
      const kept = withRecent(latest, before)
      assert.equal(kept[0], latest)
      assert.ok(kept.length <= 6)
      assert.deepEqual(decodeRecent(JSON.stringify(kept)), kept)
      const again = withRecent(latest, kept)
      assert.deepEqual(again, kept)
    }),
  )
})

test('whatever was stored, a list of searches is read', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json()), (stored) =>
      decodeRecent(stored).every((each) => typeof each === 'string'),
    ),
  )
})
