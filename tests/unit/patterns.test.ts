import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPlaces, type LexiconEntry, matchEntries, wordsOf } from '../../src/domain/tone/patterns.ts'

const entry = (pattern: string, kinder?: string): LexiconEntry<'x'> => ({
  pattern,
  code: 'x',
  ...(kinder !== undefined && { kinder }),
})

/** What a pattern marks in a text, where these words may open a clause. */
const marked = (pattern: string, text: string, openers: readonly string[] = []): readonly string[] =>
  findPlaces(text, wordsOf(text), [entry(pattern)], new Set(openers)).map(({ start, end }) =>
    text.slice(start, end),
  )

for (const [text, words] of [
  ['', []],
  ['?!', []],
  ['Ciao, BELLO', ['ciao', 'bello']],
  ['È così', ['e', 'cosi']],
  ['e\u0300 già', ['e', 'gia']],
  ['Bastaaa bellla ok1112', ['basta', 'bela', 'ok1112']],
  ['nn x xche u ur pls plz', ['non', 'per', 'perche', 'you', 'your', 'please', 'please']],
  ['youreal imp thatso theyvex donte', ['youreal', 'imp', 'thatso', 'theyvex', 'donte']],
  ['do\u0300nt', ['dont']],
  ['dont', ['don', 't']],
  [
    'Wont im youre thats whatll theyve ive',
    ['won', 't', 'i', 'm', 'you', 're', 'that', 's', 'whatll', 'they', 've', 'i', 've'],
  ],
  ["don't", ['don', 't']],
  ['donte im1 xim', ['donte', 'im1', 'xim']],
  ['a1b2', ['a1b2']],
] as const) {
  test(`«${text}» has the words ${words.join(' ') || 'none'}`, () => {
    assert.deepEqual(
      wordsOf(text).map(({ folded }) => folded),
      words,
    )
  })
}

test('each word stands in the text where it says', () => {
  const text = 'Ciao,  dont BELLO!'
  assert.deepEqual(
    wordsOf(text).map(({ start, end }) => text.slice(start, end)),
    ['Ciao', 'don', 't', 'BELLO'],
  )
})

test('signs of an end begin a sentence, commas, dashes and brackets a clause', () => {
  const of = (text: string) =>
    wordsOf(text).map(({ sentence, isOpening }) => `${sentence}${isOpening ? '^' : ''}`)
  for (const mark of '.!?…;:\n') assert.deepEqual(of(`a${mark} b c`), ['0^', '1^', '1'], mark)
  for (const mark of [', ', ' (', ') ', '–', '—', ' - '])
    assert.deepEqual(of(`a${mark}b c`), ['0^', '0^', '0'], mark)
  for (const mark of [' ', '  ', '-', "'", '/', ' -']) assert.deepEqual(of(`a${mark}b`), ['0^', '0'], mark)
  assert.deepEqual(of('... a'), ['1^'])
  assert.deepEqual(of('a, dont'), ['0^', '0^', '0'])
})

for (const [pattern, text, found] of [
  ['a', 'A b à', ['A', 'à']],
  ['a b', 'a b, a c b', ['a b']],
  ['a b', 'a. b', []],
  ['a b', 'a', []],
  ['a|b', 'a b c', ['a', 'b']],
  ['a b|c d', 'a b d, a c d, a d', ['a b d', 'a c d']],
  // Words that may be missing.
  ['a b? c', 'a b c; a c; a b; a d c', ['a b c', 'a c']],
  ['b? c', 'b c; c; b', ['b c', 'c', 'c']],
  ['a b?', 'a b; a; a c', ['a b', 'a', 'a']],
  ['a b|c? d', 'a c d; a b c d', ['a c d']],
  // Beginnings and endings.
  ['idiot*', 'idiota idiot idio', ['idiota', 'idiot']],
  ['*temi', 'aiutatemi temi tema', ['aiutatemi', 'temi']],
  ['mand*mi', 'mandatemi mandmi mandami man mandi', ['mandatemi', 'mandmi', 'mandami']],
  ['ab*ba', 'abba aba', ['abba']],
  ['perché*', 'perche perchè', ['perche', 'perchè']],
  // Gaps.
  ['a ... b', 'a b; a x b; a x y z b; a x y z w b', ['a b', 'a x b', 'a x y z b']],
  ['a ... b', 'a x. b', []],
  ['a ...', 'a', ['a']],
  // What must not stand there.
  ['a !b', 'a b; a c; a', ['a', 'a']],
  ['a !b c', 'a b c; a c', ['a c']],
  ['!b a', 'b a; c a; a; b. a', ['a', 'a', 'a']],
  ['!b|c a', 'b a, c a, d a', ['a']],
  ['a !b* c?', 'a bx; a c; a', ['a c', 'a']],
  // Marked parts.
  ['a [b] c', 'a b c; b c', ['b']],
  ['a [b c] d', 'a b c d', ['b c']],
  ['[a] b', 'a b; a', ['a']],
  ['a [b] c [d]', 'a b c d', ['b c d']],
  ['a [b?] c', 'a c', []],
  // Beginnings and ends of clauses and sentences.
  ['^a', 'a b, a; c a', ['a', 'a']],
  ['^ a', 'b a', []],
  ['^^a', 'a b, a; a', ['a', 'a']],
  ['a$', 'a. b a, a c', ['a']],
  ['a $', 'b a', ['a']],
  ['^^a b$', 'a b; a b c; c a b', ['a b']],
] as const) {
  test(`the pattern «${pattern}» finds ${found.join(' and ') || 'nothing'} in «${text}»`, () => {
    assert.deepEqual([...new Set(marked(pattern, text))].sort(), [...new Set<string>(found)].sort())
    if (!pattern.includes('?')) assert.equal(marked(pattern, text).length, found.length)
  })
}

test('a clause may begin after a word such as «e», and after several of them', () => {
  assert.deepEqual(marked('^a', 'e a'), [])
  assert.deepEqual(marked('^a', 'e a; x, e poi a; x e a', ['e', 'poi']), ['a', 'a'])
  assert.deepEqual(marked('^^a', 'e a', ['e']), [])
})

test('a word that is met again is judged by what follows it there', () => {
  assert.deepEqual(marked('a b', 'a c; a b; a c; a b'), ['a b', 'a b'])
  assert.deepEqual(marked('a ... b', 'a; a x b'), ['a x b'])
})

const kindly = (text: string, pattern: string, kinder: string) =>
  matchEntries(text, wordsOf(text), [entry(pattern, kinder)]).map((match) => match.kinder)

for (const [text, pattern, kinder, written] of [
  ['Ladri!', 'ladri', 'loro', 'Loro'],
  ['ladri!', 'ladri', 'loro', 'loro'],
  ['LADRI!', 'ladri', 'loro', 'Loro'],
  ['Datemi la lampada', 'datemi ...', 'potreste ~', 'Potreste datemi'],
  ['DATEMI', 'datemi', 'potreste ~ (~)', 'Potreste datemi (datemi)'],
  ['Dammi Marta', 'dammi marta', 'ecco ~', 'Ecco dammi Marta'],
  ['È rotto', 'e', 'ecco', 'Ecco'],
  ['ladri', 'ladri', '', ''],
] as const) {
  test(`in the place of «${text}» stands «${written}»`, () => {
    assert.deepEqual(kindly(text, pattern, kinder), [written])
  })
}

test('an entry without kinder words brings none', () => {
  const [found] = matchEntries('a', wordsOf('a'), [entry('a')])
  assert.deepEqual(found, { code: 'x', start: 0, end: 1, sentence: 0 })
})

test('of places that overlap the first and longest is kept, of places side by side both', () => {
  const entries = ['a b', 'a b c', 'c d', 'd'].map((pattern) => entry(pattern))
  const found = (text: string) =>
    matchEntries(text, wordsOf(text), entries).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(found('a b c d'), ['a b c', 'd'])
  assert.deepEqual(found('d a b'), ['d', 'a b'])
})

test('a place says in which sentence it is', () => {
  const text = 'a. b a! a'
  assert.deepEqual(
    findPlaces(text, wordsOf(text), [entry('a')], new Set()).map(({ sentence }) => sentence),
    [0, 1, 2],
  )
})

test('a text with very many different words is read to its end', () => {
  const entries = [entry('a b')]
  const text = Array.from({ length: 4000 }, (_, i) => `w${i}`).join(' ')
  assert.deepEqual(matchEntries(text, wordsOf(text), entries), [])
  assert.equal(matchEntries(`${text} a b`, wordsOf(`${text} a b`), entries).length, 1)
})

/** Reads plain patterns in the slowest way: at each word, item by item. */
const slowly = (pattern: string, words: readonly string[]): number => {
  const fits = (items: readonly string[], at: number): boolean => {
    const [item, ...rest] = items
    if (item === undefined) return true
    if (item === '...') return [0, 1, 2, 3].some((gap) => at + gap <= words.length && fits(rest, at + gap))
    const isSaid = (words[at] ?? '') === item.replace(/[!?]/g, '')
    if (item.startsWith('!')) return !isSaid && fits(rest, at)
    return (isSaid && fits(rest, at + 1)) || (item.endsWith('?') && fits(rest, at))
  }
  return words.filter((_, at) => fits(pattern.split(' '), at)).length
}

test('a quick search finds what a slow one finds', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const item = fc.oneof(
    { arbitrary: word, weight: 4 },
    word.map((each) => `${each}?`),
    word.map((each) => `!${each}`),
    fc.constant('...'),
  )
  const pattern = fc
    .tuple(
      fc.oneof(
        word,
        word.map((each) => `${each}? b`),
      ),
      fc.array(item, { maxLength: 3 }),
      word,
    )
    .map(([first, middle, last]) => [first, ...middle, last].join(' '))
  fc.assert(
    fc.property(pattern, fc.array(word, { maxLength: 8 }), (each, words) => {
      assert.equal(marked(each, words.join(' ')).length, slowly(each, words))
    }),
    { numRuns: 500 },
  )
})
