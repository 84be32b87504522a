import assert from 'node:assert/strict'
import { test } from 'node:test'
import { interpret } from '../../src/domain/search/interpret.ts'
import { recordOf, smallIndex } from '../support/small-index.ts'

const index = smallIndex(
  recordOf('Rimborso', { aliases: ['rimborsano'], abroad: ['Refund', 'A refund'] }),
  recordOf('Pacco', { aliases: ['pacco', 'panche panche', 'placcata placcata', 'paccone'] }),
  recordOf('Non arrivato', { aliases: ['come un the', 'qualità', 'qualità', 'qualita'] }),
  recordOf('Rimborsano', { text: 'marco polo qualità', aliases: ['ricatta', 'joan joan', 'telefini'] }),
)

/** The words of a query, each with the terms it may stand for. */
const read = (query: string, isVerbatim = false) =>
  interpret(query, index, isVerbatim).words.map(({ typed, terms }) => [typed, Object.fromEntries(terms)])

const corrections = (query: string) =>
  interpret(query, index).corrections.map(({ from, to }) => `${from} → ${to}`)

for (const [query, words] of [
  ['rimborso ', [['rimborso', { rimbors: 1 }]]],
  ['rimborsi ', [['rimborsi', { rimbors: 1 }]]],
  ['soldi ', [['soldi', { rimbors: 0.7 }]]],
  ['refund ', [['refund', { '~refund': 0.85 }]]],
  ['refunds ', [['refunds', { '~refund': 0.85 }]]],
  ['money ', [['money', { '~refund': 0.7 * 0.85 }]]],
  ['il rimborso ', [['rimborso', { rimbors: 1 }]]],
  ['my rimborso ', [['rimborso', { rimbors: 1 }]]],
  [
    'the rimborso ',
    [
      ['the', { the: 1 }],
      ['rimborso', { rimbors: 1 }],
    ],
  ],
  ['il ', [['il', {}]]],
  ['Nn  ARRIVATO! ', [['arrivato', { arriv: 1 }]]],
  ['nn ', [['non', { non: 1 }]]],
  ['thx ', [['thanks', {}]]],
  [
    'cmq ',
    [
      ['in', {}],
      ['ogni', {}],
      ['caso', {}],
    ],
  ],
  ['', []],
] as const) {
  test(`«${query}» is looked for as ${JSON.stringify(words)}`, () => {
    assert.deepEqual(read(query, true), words)
  })
}

test('the word that is being typed may be the beginning of others, but of no small word', () => {
  assert.deepEqual(read('rimb'), [['rimb', { rimbors: 0.7 }]])
  assert.deepEqual(read('no'), [['no', {}]])
})

test('a word that stands for itself is hardly the beginning of another', () => {
  assert.deepEqual(read('pacco'), [['pacco', { pacc: 1, paccon: 0.35 }]])
})

test('a word that is finished is no beginning: others follow it, or a sign does', () => {
  for (const query of ['pacco ', 'pacco!', 'pacco refund'])
    assert.deepEqual(read(query)[0], ['pacco', { pacc: 1 }], query)
  assert.deepEqual(read('refund pacco')[1], ['pacco', { pacc: 1, paccon: 0.35 }])
  assert.deepEqual(read('pacco 2'), [
    ['pacco', { pacc: 1 }],
    ['2', {}],
  ])
})

test('a beginning that very many words share stands for those that the site has most often', () => {
  const words = Array.from(
    { length: 30 },
    (_, i) => `mar${String.fromCharCode(97 + (i % 26))}${'zxvb'[i % 4]}k`,
  )
  const often = words.slice(-5)
  const many = smallIndex(recordOf('a', { text: words.join(' ') }), recordOf('b', { aliases: often }))
  const [word] = interpret('mar', many).words
  assert.equal(word?.terms.size, 24)
  for (const each of often) assert.ok(word?.terms.has(each), each)
})

for (const [query, isOptional, isStranger] of [
  ['rimborso ', false, false],
  ['404 ', true, false],
  ['b08xyz ', true, false],
  ['x ', true, false],
  ['xy ', false, false],
  ['telefono ', true, false],
  ['phones ', true, false],
  ['john ', false, true],
  ['ricetta ', false, true],
  // The site has this name.
  ['marco ', false, false],
] as const) {
  test(`«${query.trim()}» ${isOptional ? 'need not' : 'has to'} be found${isStranger ? ', and is not about orders' : ''}`, () => {
    const [word] = interpret(query, index).words
    assert.deepEqual([word?.isOptional, word?.isStranger], [isOptional, isStranger])
  })
}

for (const [query, corrected] of [
  ['rimbosro ', ['rimbosro → rimborso']],
  ['refunf ', ['refunf → refund']],
  ['nonarrivato ', ['nonarrivato → non arrivato']],
  ['quallita ', ['quallita → qualità']],
  ['rimbosro nonarrivato ', ['rimbosro → rimborso', 'nonarrivato → non arrivato']],
  // Its stem is in the site by chance.
  ['paccata ', ['paccata → placcata']],
  // Another form of a word of the site.
  ['pacche ', []],
  ['rimborsiamo ', []],
  ['refund ', []],
  ['telefonu ', []],
  ['johm ', []],
  ['john ', []],
  ['ricetta ', []],
  ['telefoni ', []],
  ['404 ', []],
  ['zzzzzz ', []],
] as const) {
  test(`in «${query.trim()}» ${corrected.join(', ') || 'nothing'} is corrected`, () => {
    assert.deepEqual(corrections(query), corrected)
  })
}

test('what was corrected is read as it was meant, and is no beginning of a word', () => {
  assert.deepEqual(read('paccp'), [['pacco', { pacc: 1 }]])
  assert.deepEqual(read('nonarrivato'), [['arrivato', { arriv: 1 }]])
  assert.deepEqual(read('refund rimbosro'), [
    ['refund', { '~refund': 0.85 }],
    ['rimborso', { rimbors: 1 }],
  ])
})

test('who wants it as it was typed gets nothing corrected', () => {
  assert.deepEqual(interpret('rimbosro ', index, true), {
    words: [{ typed: 'rimbosro', terms: new Map(), isStranger: false, isOptional: false }],
    corrections: [],
  })
})

test('a word is shown as it is mostly written', () => {
  const written = smallIndex(
    recordOf('Perchè', { text: 'perché perché perche', aliases: ['perche', 'perche'] }),
  )
  assert.deepEqual(interpret('percge ', written).corrections, [{ from: 'percge', to: 'perché' }])
})

test('a word that stands for another is one that may be meant, even where the site hardly has it', () => {
  const mentioned = smallIndex(recordOf('a', { text: 'rimborso' }), recordOf('b', { abroad: ['Refund'] }))
  assert.deepEqual(interpret('rimboso ', mentioned).corrections, [{ from: 'rimboso', to: 'rimborso' }])
  assert.deepEqual(interpret('refunf ', mentioned).corrections, [{ from: 'refunf', to: 'refund' }])
})
