import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTone, type ToneLexicon, withoutQuotes } from '../../src/domain/tone/tone.ts'
import { findWording, type WordingLexicon } from '../../src/domain/wording/wording.ts'
import { anyText } from '../support/any-text.ts'

/** A lexicon small enough to know by heart. */
const lexicon: ToneLexicon = {
  courtesy: ['per favore', 'buona [grazia]', '^ e|poi', '$ codice|scritto'],
  capitals: ['IBAN', 'DHL'],
  proper: ['Amazon', 'Marta'],
  entries: [
    { code: 'tone-insult', pattern: 'ladri', kinder: 'loro' },
    { code: 'tone-insult', pattern: 'grazia' },
    { code: 'tone-threat', pattern: 'denuncio', kinder: 'scriverò' },
    { code: 'tone-order', pattern: '^dammi', kinder: 'potresti darmi' },
    { code: 'tone-shouting', pattern: 'mai' },
  ],
}

type Found = readonly [what: string, excerpt: string, kinder?: string]

const found: readonly (readonly [string, readonly Found[]])[] = [
  ['', []],
  ['Il pacco non arriva.', []],
  ['Siete ladri.', [['insult', 'ladri', 'loro']]],
  [
    'Ladri, vi denuncio!',
    [
      ['insult', 'Ladri', 'Loro'],
      ['threat', 'denuncio', 'scriverò'],
    ],
  ],
  // What others said.
  ['«Ladri» disse', []],
  ['“ladri” e "ladri"', []],
  ['«ladri', [['insult', 'ladri', 'loro']]],
  ['«la\nladri»', [['insult', 'ladri', 'loro']]],
  [`«${'x'.repeat(200)}» e «${'x '.repeat(98)}ladri»`, [['insult', 'ladri', 'loro']]],
  // Orders.
  ['Dammi il pacco.', [['order', 'Dammi', 'Potresti darmi']]],
  ['Ciao, dammi il pacco', [['order', 'dammi', 'potresti darmi']]],
  ['E poi dammi il pacco', [['order', 'dammi', 'potresti darmi']]],
  ['Qui dammi il pacco', []],
  // What is read off a label is said before it, and opens no clause.
  ['Codice dammi il pacco', []],
  ['e NON ARRIVA NIENTE', [['shouting', 'NON ARRIVA NIENTE', 'non arriva niente']]],
  ['Dammi il pacco per favore.', []],
  ['Per favore ladri', [['insult', 'ladri', 'loro']]],
  ['Per favore. Dammi il pacco.', [['order', 'Dammi', 'Potresti darmi']]],
  ['Dammi il pacco?', []],
  ['Dammi il pacco, ok ?', []],
  ['Dammi il pacco. Ok?', [['order', 'Dammi', 'Potresti darmi']]],
  ['Dammi il pacco! ?', [['order', 'Dammi', 'Potresti darmi']]],
  ['Ladri?', [['insult', 'Ladri', 'Loro']]],
  // Harmless words.
  ['Che grazia', [['insult', 'grazia']]],
  ['Con buona grazia', []],
  ['Buona grazia, buona grazia, che grazia', [['insult', 'grazia']]],
  [
    'Buona grazia, ladri, che grazia',
    [
      ['insult', 'ladri', 'loro'],
      ['insult', 'grazia'],
    ],
  ],
  // Capitals.
  ['NON ARRIVA NIENTE', [['shouting', 'NON ARRIVA NIENTE', 'Non arriva niente']]],
  ['Ciao, NON ARRIVA NIENTE', [['shouting', 'NON ARRIVA NIENTE', 'non arriva niente']]],
  ['Ciao. NON ARRIVA NIENTE', [['shouting', 'NON ARRIVA NIENTE', 'Non arriva niente']]],
  ['Ciao!\n (NON ARRIVA NIENTE)', [['shouting', 'NON ARRIVA NIENTE', 'non arriva niente']]],
  ['PERÒ È COSÌ', [['shouting', 'PERÒ È COSÌ', 'Però è così']]],
  ['TRE SEI DU', [['shouting', 'TRE SEI DU', 'Tre sei du']]],
  ['TRE SE DU', []],
  ['ARRIVA NIENTE', []],
  ['Non ARRIVA NIENTE qui', []],
  [
    'AMAZON NON RISPONDE A MARTA',
    [['shouting', 'AMAZON NON RISPONDE A MARTA', 'Amazon non risponde a Marta']],
  ],
  ['DHL IBAN ARRIVA NIENTE', []],
  ['DHL NON ARRIVA IBAN NIENTE', [['shouting', 'DHL NON ARRIVA IBAN NIENTE', 'DHL non arriva IBAN niente']]],
  ['NON ARRIVA, NIENTE!', [['shouting', 'NON ARRIVA, NIENTE', 'Non arriva, niente']]],
  ['NON ARRIVA!! NIENTE', [['shouting', 'NON ARRIVA!! NIENTE', 'Non arriva. Niente']]],
  ['NON ARRIVA?! NIENTE', [['shouting', 'NON ARRIVA?! NIENTE', 'Non arriva? Niente']]],
  ["L'ORDINE NON ARRIVA", [['shouting', 'ORDINE NON ARRIVA', 'ordine non arriva']]],
  ['NON - ARRIVA - NIENTE', []],
  ['NON B ARRIVA NIENTE', []],
  ['NON È O ARRIVATO', [['shouting', 'NON È O ARRIVATO', 'Non è o arrivato']]],
  ['NON ARRIVA N1ENTE', []],
  ['codice NON ARRIVA NIENTE', []],
  ['buona grazia NON ARRIVA NIENTE', []],
  ['Non arriva MAI.', [['shouting', 'MAI', 'mai']]],
  ['MAI arriva', [['shouting', 'MAI', 'Mai']]],
  ['Non arriva mai.', []],
  ['LADRI', [['insult', 'LADRI', 'Loro']]],
  ['Non arriva NIENTE MAI', [['shouting', 'NIENTE MAI', 'niente mai']]],
  ['MAI NIENTE', [['shouting', 'MAI NIENTE', 'Mai niente']]],
  // Marks.
  ['Ciao!', []],
  ['Ciao!!', [['shouting', '!!', '.']]],
  ['Ciao! !', [['shouting', '! !', '.']]],
  ['Ciao‼', [['shouting', '‼', '.']]],
  ['Ciao!‼ Ok', [['shouting', '!‼', '.']]],
  ['Ciao⁉', [['shouting', '⁉', '.']]],
  ['Ciao??', []],
  ['Ciao?!', []],
  ['Ciao???', [['shouting', '???', '?']]],
  ['Ciao!?!', [['shouting', '!?!', '?']]],
  [
    'NON ARRIVA!! NIENTE!!',
    [
      ['shouting', 'NON ARRIVA!! NIENTE', 'Non arriva. Niente'],
      ['shouting', '!!', '.'],
    ],
  ],
  // Swear words with stars.
  ['che c*lo', [['insult', 'c*lo']]],
  ['che f**k', [['insult', 'f**k']]],
  ['cul*ab', [['insult', 'cul*ab']]],
  ['AMZN*Prime', []],
  ['a*b', []],
  ['2*3*4', []],
  ['f*ckingly', []],
  ['x_f*ck', []],
  ['f*ck_x', []],
  // The order of the text.
  [
    'Basta!! Siete ladri f*ck',
    [
      ['shouting', '!!', '.'],
      ['insult', 'ladri', 'loro'],
      ['insult', 'f*ck'],
    ],
  ],
]

for (const [text, places] of found) {
  test(`in «${text.slice(0, 50)}» ${places.map(([what, excerpt]) => `«${excerpt}» is ${what}`).join(', ') || 'nothing hurts'}`, () => {
    assert.deepEqual(
      findTone(text, lexicon),
      places.map(([what, excerpt, kinder]) => {
        const start = text.indexOf(
          excerpt,
          what === 'shouting' && excerpt === '!!' ? text.lastIndexOf('!!') : 0,
        )
        const at = excerpt === 'grazia' ? text.lastIndexOf(excerpt) : start
        return {
          code: `tone-${what}`,
          start: at,
          end: at + excerpt.length,
          ...(kinder !== undefined && { kinder }),
        }
      }),
    )
  })
}

test('quotations are taken out without moving what stands behind them', () => {
  for (const [text, left] of [
    ['a «b» c', 'a     c'],
    ['a “b” "c" d', 'a         d'],
    ['«a', '«a'],
    ['«a\nb»', '«a\nb»'],
    ['«a «b» c', '«a     c'],
  ] as const)
    assert.equal(withoutQuotes(text), left)
  fc.assert(fc.property(anyText(80), (text) => withoutQuotes(text).length === text.length))
})

test('another lexicon finds its own words, also after the first', () => {
  const other: ToneLexicon = { ...lexicon, entries: [{ code: 'tone-blame', pattern: 'pacco' }] }
  assert.deepEqual(findTone('ladri pacco', other), [{ code: 'tone-blame', start: 6, end: 11 }])
  assert.deepEqual(findTone('ladri', lexicon).length, 1)
})

const words: WordingLexicon = {
  formal: ['lei', 'vi'],
  entries: [
    { code: 'language-lei-tu', pattern: 'ti', kinder: 'le' },
    { code: 'language-false-friend', pattern: 'eventualmente' },
  ],
}

for (const [text, language, places] of [
  ['Ti scrivo', 'it', []],
  ['Ti scrivo, e Lei?', 'it', [{ code: 'language-lei-tu', start: 0, end: 2, kinder: 'Le' }]],
  ['Ti scrivo, «Lei»', 'it', []],
  ['Ti, lei', 'en', []],
  ['Eventualmente', 'it', [{ code: 'language-false-friend', start: 0, end: 13 }]],
  ['eventualmente', 'en', [{ code: 'language-false-friend', start: 0, end: 13 }]],
  ['"eventualmente"', 'en', []],
] as const) {
  test(`in «${text}», as ${language}, ${places.length === 0 ? 'every word is right' : 'a word says something else'}`, () => {
    for (const _ of ['first', 'again']) assert.deepEqual(findWording(text, language, words), places)
  })
}
