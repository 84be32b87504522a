import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slipsBetween } from '../../src/domain/search/distance.ts'
import { lettersOf, nearestWord, splitWord, type Vocabulary } from '../../src/domain/search/vocabulary.ts'

const vocabularyOf = (weights: Readonly<Record<string, number>>): Vocabulary =>
  new Map(
    Object.entries(weights).map(([word, weight]) => [
      word,
      { shown: word, weight, letters: lettersOf(word) },
    ]),
  )

/** What a typed word is taken for, where the site knows these words, each often enough. */
const meant = (typed: string, ...known: readonly string[]): string | undefined =>
  nearestWord(typed, vocabularyOf(Object.fromEntries(known.map((word) => [word, 20]))))

for (const [typed, word] of [
  ['pcco', 'pacco'],
  ['apcco', 'pacco'],
  ['paccho', 'pacco'],
  ['rimbosro', 'rimborso'],
  ['rembarso', 'rimborso'],
  ['conzegnatta', 'consegnata'],
  ['zimborso', 'rimborso'],
  ['zacchi', 'pacchi'],
] as const) {
  test(`«${typed}» is taken for «${word}»`, () => {
    assert.equal(meant(typed, word), word)
  })
}

for (const [why, typed, word] of [
  ['it is too short', 'pco', 'pacc'],
  ['the other is too short', 'reso', 'res'],
  ['it has a digit', 'rimbor50', 'rimborso'],
  ['in a short word one slip is the most', 'pcca', 'pacco'],
  ['in a word of seven letters one slip is the most', 'regalla', 'segalle'],
  ['in a long word two slips are the most', 'rambarsa', 'rimborso'],
  ['a short word with another beginning is another word', 'zacco', 'pacco'],
  ['both have the same letters in another order', 'oscar', 'corsa'],
] as const) {
  test(`«${typed}» is not taken for «${word}», since ${why}`, () => {
    assert.equal(meant(typed, word), undefined)
  })
}

for (const [typed, word, least] of [
  ['pcco', 'pacco', 8],
  ['rimbor', 'rimbors', 8],
  ['rimboso', 'rimborso', 4],
  ['rembarso', 'rimborso', 16],
  ['conzegnatta', 'consegnata', 8],
] as const) {
  test(`for «${typed}» to be «${word}», that has to stand in the site with the weight ${least}`, () => {
    assert.equal(nearestWord(typed, vocabularyOf({ [word]: least })), word)
    assert.equal(nearestWord(typed, vocabularyOf({ [word]: least - 0.5 })), undefined)
  })
}

for (const [why, typed, best, other] of [
  ['it has fewer slips', 'rimborzo', 'rimborso', 'rimborsi'],
  ['its first letter is right', 'corsare', 'corsari', 'borsare'],
  ['no letter was typed too many', 'pacho', 'pacco', 'paco'],
] as const) {
  test(`«${typed}» is rather «${best}» than «${other}», since ${why}`, () => {
    assert.equal(meant(typed, best, other), best)
    assert.equal(meant(typed, other, best), best)
    assert.equal(meant(typed, other), other)
  })
}

test('of two words that are equally near the one that stands in the site more often was meant', () => {
  assert.equal(nearestWord('pasco', vocabularyOf({ pacco: 20, parco: 60 })), 'parco')
  assert.equal(nearestWord('pasco', vocabularyOf({ pacco: 60, parco: 20 })), 'pacco')
  // It would have to be very much more often, to make up for another first letter.
  assert.equal(nearestWord('rimborza', vocabularyOf({ rimborsa: 20, zimborza: 100 })), 'rimborsa')
})

test('of two words of which nothing tells one from the other the first was meant', () => {
  assert.equal(meant('pasco', 'pacco', 'parco'), 'pacco')
  assert.equal(meant('pasco', 'parco', 'pacco'), 'parco')
})

const word = fc.stringMatching(/^[a-f]{4,12}$/)

test('whatever is near enough by its slips is not lost by its letters', () => {
  fc.assert(
    fc.property(word, word, (typed, known) => {
      const most = typed.length < 8 ? 1 : 2
      const isNear = slipsBetween(typed, known, most) <= most
      const isSteady = typed.length >= 6 || typed[0] === known[0]
      if (isNear && isSteady) assert.equal(meant(typed, known), known)
      if (!isNear) assert.equal(meant(typed, known), undefined)
    }),
  )
})

/** Counts slips as the definition says, slowly: the shortest way from one word to the other. */
const slowly = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length
  const ways = [
    slowly(a.slice(1), b) + 1,
    slowly(a, b.slice(1)) + 1,
    slowly(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]),
  ]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(slowly(a.slice(2), b.slice(2)) + 1)
  return Math.min(...ways)
}

test('slips are counted as they are defined, and beyond what matters the answer is some number of too many', () => {
  const short = fc.stringMatching(/^[abc]{0,5}$/)
  fc.assert(
    fc.property(short, short, fc.nat({ max: 6 }), (a, b, most) => {
      const [slips, counted] = [slowly(a, b), slipsBetween(a, b, most)]
      if (slips > most) assert.ok(counted > most)
      else assert.equal(counted, slips)
    }),
    { numRuns: 300 },
  )
})

const isKnown = (part: string) => ['non', 'arrivato', 'acquisto', 'ordine', 'pacco', 'ha'].includes(part)

for (const [typed, parts] of [
  ['nonarrivato', ['non', 'arrivato']],
  ['paccoarrivato', ['pacco', 'arrivato']],
  ['lacquisto', ['acquisto']],
  ['dellordine', ['ordine']],
  ['unordine', ['ordine']],
  ['haarrivato', undefined],
  ['lpacco', undefined],
  ['xordine', undefined],
  ['nonsonoarrivato', undefined],
  ['arrivatosono', undefined],
  ['nonha', undefined],
  ['xdellordine', undefined],
  ['dellxordine', undefined],
  ['ordine', undefined],
  ['', undefined],
] as const) {
  test(`«${typed}» is ${parts ? parts.join(' and ') : 'nothing that was written as one'}`, () => {
    assert.deepEqual(splitWord(typed, isKnown), parts)
  })
}
