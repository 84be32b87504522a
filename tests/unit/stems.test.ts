import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stemmerFor } from '../../src/domain/search/stem.ts'
import { anyText } from '../support/any-text.ts'

const groups = {
  it: [
    'attivazione attivazioni attivatore attivatori attivatrice attivatrici attivare attiveranno',
    'pagamento pagamenti pagare pagato pagavano pagarono pagando paghiamo pagheremo pagheranno pagava pagavo',
    'finire finisco finisce finisci finiscono finirono finivano finendo finiremo finiranno finita finimento',
    'credere credevano crederono credendo credevo credevi credeva',
    'normale normali normalmente',
    'importante importanti importare',
    'divertente divertenti divertire',
    'fattorino fattorina fattorini',
    'divanoletto divanoletti',
    'clientela clientele',
    'terapia terapie',
    'parlare parlava parlando',
    'rimborsare rimborsarlo rimborsarla rimborsarli rimborsarle rimborsarmelo rimborsarglielo rimborsarne',
    'dare darmi',
    'cambiare cambiarlo',
    'reso resi rendere',
    'accesa accendere',
    'aperto aprire',
    'chiuso chiudere',
    'detto dire dico',
    'disdetta disdico disdire',
    'esploso esplodere',
    'messo mettere',
    'morto morire',
    'perso perdere',
    'preso prendere',
    'promesso promettere',
    'ridanno ridare',
    'risposto rispondere',
    'rotto rompere',
    'scelto scegliere sceglie',
    'scritto scrivere',
    'spento spegnere',
    'telefono telefonare',
    'tolgo tolto togliere toglie',
  ],
  en: [
    'bag bags',
    'question questions',
    'try tries',
    'box boxes',
    'class classes',
    'age ageing',
    'quick quickly',
    'confirm confirmation',
    'replace replacement',
    'ship shipping shipment',
    'bent bend',
    'began begin',
    'blew blown blow',
    'bought buy',
    'broke broken break',
    'brought bring',
    'burnt burn',
    'came come coming',
    'caught catch',
    'chose chosen choose',
    'drove driven drive',
    'fell fallen fall',
    'forgot forgotten forget',
    'found find',
    'froze frozen freeze',
    'gave given give',
    'gone went go',
    'held hold',
    'hung hang',
    'kept keep',
    'knew know',
    'left leave',
    'lied lie',
    'lost lose',
    'meant mean',
    'paid payment pay',
    'people person',
    'rang ring',
    'refusal refused refuse',
    'said say',
    'saw seen see',
    'sent send',
    'shown show',
    'sold sell',
    'spent spend',
    'spoke spoken speak',
    'stole stolen steal',
    'stopped stop',
    'stuck stick',
    'subscription subscribe',
    'swore swear',
    'taken took take',
    'thought think',
    'threw thrown throw',
    'told tell',
    'tore torn tear',
    'worn wear',
    'written wrote write',
    'arrival arrive',
  ],
} as const

for (const [language, list] of Object.entries(groups)) {
  const stem = stemmerFor(language)
  for (const forms of list) {
    test(`in ${language} all of these are one word: ${forms}`, () => {
      const stems = forms.split(' ').map(stem)
      assert.deepEqual([...new Set(stems)], [stems[0]])
      assert.notEqual(stems[0], '')
    })
  }
}

for (const [language, pairs] of [
  ['it', ['dare dire', 'res rendere', 'dir dire']],
  [
    'en',
    [
      'was wa',
      'diesel dyel',
      'remedy remy',
      'thing th',
      'string str',
      'speed spe',
      'weekly week',
      'daily day',
      'departmental departal',
      'dinner diner',
      'bus bu',
      'virus viru',
      'business busines',
    ],
  ],
] as const) {
  for (const pair of pairs) {
    test(`in ${language} these are two words: ${pair}`, () => {
      const [one = '', other = ''] = pair.split(' ').map(stemmerFor(language))
      assert.notEqual(one, other)
    })
  }
}

test('words of a language whose endings nobody has written down stay as they are', () => {
  for (const word of ['pakete', 'a', '']) assert.equal(stemmerFor('de')(word), word)
})

test('every word has a stem, and the same one each time', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z]{1,20}$/), anyText(20))
  fc.assert(
    fc.property(word, fc.constantFrom('it', 'en'), (each, language) => {
      const stem = stemmerFor(language)
      assert.equal(stem(each), stem(each))
      assert.equal(stem(each) === '', each === '')
    }),
    { numRuns: 500 },
  )
})
