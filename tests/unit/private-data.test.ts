import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPrivate } from '../../src/domain/privacy/private-data.ts'
import { readYaml } from '../support/project.ts'

const labelled = readYaml('tests/sets/private.yaml') as readonly {
  readonly text: string
  readonly codes: readonly string[]
}[] // Another test judges by the same rows.

for (const { text, codes } of labelled) {
  test(`«${text}» holds ${codes.join(', ') || 'nothing private'}`, () => {
    assert.deepEqual([...new Set(findPrivate(text).map(({ code }) => code))].sort(), [...codes].sort())
  })
}

const long = 'a bc '.repeat(40)

/** What is found in a text, in its order, as it stands there. */
const places: readonly (readonly [string, readonly (readonly [code: string, excerpt: string])[]])[] = [
  // Cards.
  ['Amex 3782 822463 10005 ok', [['card', '3782 822463 10005']]],
  ['4111-1111-1111-1111 12/27', [['card', '4111-1111-1111-1111']]],
  ['4111- 1111- 1111- 1111', [['card', '4111- 1111- 1111- 1111']]],
  ['12 4111 1111 1111 1111 28', [['card', '4111 1111 1111 1111']]],
  [
    'o 4111 1111 1111 1111 5555 5555 5555 4444',
    [
      ['card', '4111 1111 1111 1111'],
      ['card', '5555 5555 5555 4444'],
    ],
  ],
  ['5018 7203 9463', [['card', '5018 7203 9463']]],
  ['4720 3946 1587 2039 464', [['card', '4720 3946 1587 2039 464']]],
  ['41111111 11111111', []],
  ['41 11111111111111', []],
  ['41111111111111 11', []],
  ['x4111111111111111', []],
  ['𝐀4111111111111111', []],
  ['4111111111111111x', []],
  ['4111111111111111𝐀', []],
  ['Tracking: n° 4111111111111111', []],
  ['tracking number 4111 1111 1111 1111', []],
  ['Tracking 12, carta 4111111111111111', [['card', '4111111111111111']]],
  ['Tracking ricevuto. Ho pagato poi con la mia 4111111111111111', [['card', '4111111111111111']]],
  // Accounts and tax codes.
  ['iban it60x0542811101000000123456 intestato', [['iban', 'it60x0542811101000000123456']]],
  ['IT 60 X054 2811 1010 0000 0123 456.', [['iban', 'IT 60 X054 2811 1010 0000 0123 456']]],
  ['xIT60X0542811101000000123456', []],
  ['ЖЖ12 rotto', []],
  ['CF rssmra85t10a562s, grazie', [['tax-code', 'rssmra85t10a562s']]],
  ['(RSS MRA 85T10 A562S)', [['tax-code', 'RSS MRA 85T10 A562S']]],
  ['RSSMRA85T10A562Sx', []],
  ['xRSSMRA85T10A562S', []],
  ['RSSMRA85T10A562S7', []],
  // Passwords.
  ["parola d'ordine: pippo1", [['password', 'pippo1']]],
  ['parola d’ordine: pippo1', [['password', 'pippo1']]],
  ['parola chiave: pippo1', [['password', 'pippo1']]],
  ['parolachiave: pippo1', []],
  ["la password dell'app è Gatto99.", [['password', 'Gatto99']]],
  ['password dell’app: Gatto99,', [['password', 'Gatto99']]],
  ["password dell'app Amazon: Gatto99", [['password', 'Gatto99']]],
  ["password l'altra = Gatto99", [['password', 'Gatto99']]],
  ['password su amazon: Gat.to99', [['password', 'Gat.to99']]],
  ['password: «corri cavallo» grazie', [['password', 'corri cavallo']]],
  ['password: "abc"', []],
  ['password: "abcd"', [['password', 'abcd']]],
  ['password: ""segreta1', [['password', '"segreta1']]],
  ['password: "', []],
  [`password: "${long}"`, [['password', long.slice(0, 80)]]],
  ['password: Gatto99.",', [['password', 'Gatto99']]],
  ['password: ab1', []],
  ['password: ab12', [['password', 'ab12']]],
  ['password: nonna123', [['password', 'nonna123']]],
  ['password: Brandnew.', [['password', 'Brandnew']]],
  ['password: pippo .', [['password', 'pippo']]],
  ['password: pippo e poi', [['password', 'pippo']]],
  ['password: pippo che uso', []],
  ['password: 9pippo che uso', [['password', '9pippo']]],
  ['password: pippo9 che uso', [['password', 'pippo9']]],
  ...['giusta', 'corretta', 'sicura', 'nuova', 'vecchia', 'cambiata', 'scaduta', 'fornita', 'persa'].map(
    (word) => [`la password è ${word}.`, []] as const,
  ),
  ...['expired', 'missing', 'unusable', 'inaccessible', 'aperta', 'inutilizzabile'].map(
    (word) => [`The password is ${word}.`, []] as const,
  ),
  // Codes.
  ['Il codice OTP è 482913.', [['code', '482913']]],
  ['Il codice OTP è 4829 €', []],
  ['xotp 123456', []],
  ['Il codice di verifica che ho ricevuto da voi è 123456!', [['code', '123456']]],
  ['il codice di verifica non arriva e il numero ordine è 123456', []],
  ["il codice di verifica per l'ordine è 123456", []],
  ['il codice di verifica, ordine è 123456', []],
  ['il codice di verifica sul numero è 123456', [['code', '123456']]],
  ['Il codice di verifica visto nel caso è 123456', [['code', '123456']]],
  ['Il 730182 è il codice OTP', [['code', '730182']]],
  ['ecco: 730182 is your Amazon OTP', [['code', '730182']]],
  ['Il codice 482913 mi è arrivato', [['code', '482913']]],
  // Numbers on cards and telephones.
  ['PIN 1234€', []],
  ['lo spin 1234', []],
  ['PIN 2026', []],
  ['PIN 1990', []],
  ['pin del telefono 2026', []],
  ['il PIN è 2026', [['pin', '2026']]],
  ['PIN: 2026', [['pin', '2026']]],
  ['PIN:2026', [['pin', '2026']]],
  ['PIN is 2026', [['pin', '2026']]],
  ['PIN 20261', [['pin', '20261']]],
  ['PIN 12026', [['pin', '12026']]],
  ['PIN 202', [['pin', '202']]],
  // Gift cards.
  ['AQ4X-9K2LMN-7TRD', [['gift-code', 'AQ4X-9K2LMN-7TRD']]],
  ['buono AQ4X-9K2LMN-7TRDE.', [['gift-code', 'AQ4X-9K2LMN-7TRDE']]],
  ['AQ4X-9K2LMN-7TRDEF', []],
  ['AQ4X-9K2LMN-7TRD-1', []],
  ['ZAQ4X-9K2LMN-7TRD', []],
  ['ABCD-EFGHIJ-KLMN', []],
  ['1234-567890-1234', []],
  // Several.
  [
    'CVV 123, carta 4111 1111 1111 1111',
    [
      ['pin', '123'],
      ['card', '4111 1111 1111 1111'],
    ],
  ],
  ['password: 4111111111111111', [['card', '4111111111111111']]],
]

for (const [text, found] of places) {
  test(`in «${text.slice(0, 70)}» stands ${found.map(([, excerpt]) => excerpt.slice(0, 20)).join(' and ') || 'nothing private'}`, () => {
    assert.deepEqual(
      findPrivate(text).map(({ code, start, end }) => [code, text.slice(start, end)]),
      found.map(([code, excerpt]) => [`private-${code}`, excerpt]),
    )
  })
}
