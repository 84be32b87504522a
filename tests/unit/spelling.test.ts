import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestSpelling, spell } from '../../src/domain/spelling/spelling.ts'
import { anyText } from '../support/any-text.ts'

const languages = ['it', 'en'] as const

for (const [text, italian, english] of [
  [
    'Maria',
    'M come Milano, A come Ancona, R come Roma, I come Imola, A come Ancona',
    'M for Mike, A for Alfa, R for Romeo, I for India, A for Alfa',
  ],
  ['jkwxy', 'i lunga, kappa, vu doppia, ics, ipsilon', undefined],
  ['JX', undefined, 'J for Juliett, X for X-ray'],
  ['q', 'Q come Quarto', 'Q for Quebec'],
  [
    '404-1234567',
    'quattro zero quattro, trattino, uno due tre quattro cinque sei sette',
    'four zero four, hyphen, one two three four five six seven',
  ],
  ['404 12', 'quattro zero quattro, uno due', 'four zero four, one two'],
  ['404 – 12', 'quattro zero quattro, trattino, uno due', 'four zero four, hyphen, one two'],
  ['D01-2', 'D come Domodossola, zero uno, trattino, due', 'D for Delta, zero one, hyphen, two'],
  ['À', 'A accentata come Ancona', 'A with an accent, A for Alfa'],
  ['e\u0301', 'E accentata come Empoli', 'E with an accent, E for Echo'],
  ['ý', 'ipsilon accentata', 'Y with an accent, Y for Yankee'],
  ['ñ', 'N con la tilde come Napoli', 'N with a tilde, N for November'],
  ['š', 'S con un segno come Savona', 'S with a mark, S for Sierra'],
  ['D’A', 'D come Domodossola, apostrofo, A come Ancona', 'D for Delta, apostrophe, A for Alfa'],
  [' B \n C ', 'B come Bologna, spazio, C come Como', 'B for Bravo, space, C for Charlie'],
  ['B, C.', 'B come Bologna, virgola, spazio, C come Como, punto', undefined],
  ['A😀李明', 'A come Ancona, 😀李明', 'A for Alfa, 😀李明'],
  ['A\ud83dB', 'A come Ancona, B come Bologna', 'A for Alfa, B for Bravo'],
  ['ô', 'O con l’accento circonflesso come Otranto', 'O with a circumflex, O for Oscar'],
  ['ü', 'U con la dieresi come Udine', 'U with two dots, U for Uniform'],
  ['ç', 'C con la cediglia come Como', 'C with a cedilla, C for Charlie'],
  ['é', 'E accentata come Empoli', 'E with an accent, E for Echo'],
  ['ế', 'E con l’accento circonflesso come Empoli', 'E with a circumflex, E for Echo'],
  ['89', 'otto nove', 'eight nine'],
  ['1/2', 'uno, barra, due', 'one, slash, two'],
  ['1.2,3', 'uno, punto, due, virgola, tre', 'one, dot, two, comma, three'],
  ['1- 2 -3', 'uno, trattino, due, trattino, tre', 'one, hyphen, two, hyphen, three'],
  ['12 A 34', 'uno due, spazio, A come Ancona, spazio, tre quattro', undefined],
  ['A 1 2', 'A come Ancona, spazio, uno, due', undefined],
  ['', '', ''],
] as const) {
  for (const [language, spelt] of [
    ['it', italian],
    ['en', english],
  ] as const) {
    if (spelt === undefined) continue
    test(`«${text}» is spelt in ${language}`, () => {
      assert.equal(spell(text, language), spelt)
    })
  }
}

test('each letter is said by a word that begins with it', () => {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    assert.match(spell(letter, 'en'), new RegExp(`^${letter} for ${letter}`))
    if (!'JKWXY'.includes(letter)) {
      assert.match(spell(letter, 'it'), new RegExp(`^${letter} come ${letter}`))
    }
  }
})

test('a name and a number can be written down again from what was said', () => {
  const digits = 'zero one two three four five six seven eight nine'.split(' ')
  const heard = (said: string) =>
    said === 'hyphen'
      ? '-'
      : (/^([A-Z]) for /.exec(said)?.[1] ??
        said
          .split(' ')
          .map((w) => digits.indexOf(w))
          .join(''))
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{1,9}[0-9]{0,7}-[0-9]{1,7}$/), (text) => {
      assert.equal(spell(text, 'en').split(', ').map(heard).join(''), text)
    }),
  )
})

test('any text is spelt, the same way each time, without empty pauses or halves of signs', () => {
  fc.assert(
    fc.property(anyText(120), fc.constantFrom(...languages), (text, language) => {
      const spelt = spell(text, language)
      assert.equal(spell(text, language), spelt)
      assert.equal(spelt.isWellFormed(), true)
      assert.doesNotMatch(spelt, /^, |, $|, , |undefined/)
    }),
  )
})

test('what is longer than anybody spells is left out', () => {
  for (const language of languages) {
    assert.equal(spell('b'.repeat(100_000), language), spell('b'.repeat(longestSpelling), language))
  }
})
