import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachesOfMessage } from '../support/message-rules.ts'

const messageOf = (it: string, en = 'Hello.') =>
  [{ purpose: 'facts', sentences: [{ id: 'what', it, en }] }] as const

for (const [it, en, words] of [
  ['Il pacco non è arrivato', 'It has not come.', 'does not end'],
  ['il pacco non è arrivato.', 'It has not come.', 'capital'],
  ['Ordine {orderNumber}.', 'Order.', 'open slot'],
  ['Ordine undefined.', 'Order.', 'hole'],
  ['Il pacco  non è arrivato.', 'It has not come.', 'spaces'],
  ['Il pacco , forse.', 'It has not come.', 'space before'],
  [`${'parola '.repeat(31)}.`, 'Word.', '31 words'],
  ['Il mio avvocato le scriverà.', 'Hello.', 'threatens'],
  ['Buongiorno.', 'Otherwise I will see you in court.', 'threatens'],
  ['Ti chiedo il rimborso.', 'Please refund me.', 'form lei'],
  ['Vi chiedo il rimborso.', 'Please refund me.', 'form lei'],
  ['Sono rimasto deluso.', 'I am sorry.', 'like a form'],
  ['Buongiorno!', 'Hello.', 'like a form'],
  ['Buongiorno.', 'Kindly do the needful.', 'like a form'],
  ['Consegnato il 8 novembre.', 'Delivered.', 'wrong article before a vowel'],
  ["Consegnato l'9 novembre.", 'Delivered.', 'wrong article before a consonant'],
  ['Buongiorno.', 'I can’t.', 'curly'],
  ['Consegnato il 9 novembre.', 'Delivered on 8 November.', 'other numbers'],
  ['Consegnato il 9 novembre.', 'Delivered on 9 October.', 'other months'],
  ["L'articolo «Lampada».", 'The item "Lamp".', 'other quotations'],
  ['Ecco fatto..', 'Done.', 'two marks'],
] as const) {
  test(`a message that no careful person would send is refused: ${words}`, () => {
    assert.match(breachesOfMessage(messageOf(it, en)).join('\n'), new RegExp(words))
  })
}

test('a piece that a chat would cut is refused', () => {
  const long = `${'Una frase breve. '.repeat(24)}Fine.`
  assert.match(breachesOfMessage(messageOf(long)).join('\n'), /facts \(it\) has 4\d\d characters/)
})

test('the same sentence id twice is refused', () => {
  const pair = { id: 'what', it: 'Uno.', en: 'One.' }
  assert.match(breachesOfMessage([{ purpose: 'facts', sentences: [pair, pair] }]).join('\n'), /twice/)
})

test('what the reader wrote between quotation marks is left alone', () => {
  const pieces = messageOf("L'articolo «tribunale!  di te».", 'The item "tribunale!  di te".')
  assert.deepEqual(
    breachesOfMessage(pieces).filter((breach) => !breach.includes('spaces')),
    [],
  )
})

for (const [it, words] of [
  ['Le chiedo il rimborso.', 'form voi'],
  ['Potrebbe rimborsarmi?', 'form voi'],
  ['Dammi il rimborso.', 'form voi'],
] as const) {
  test(`a letter that leaves its form of address is refused: ${it}`, () => {
    assert.match(breachesOfMessage(messageOf(it, 'Hello.'), { isLetter: true }).join('\n'), new RegExp(words))
  })
}

test('a letter may say voi', () => {
  assert.deepEqual(
    breachesOfMessage(messageOf('Vi chiedo il rimborso.', 'Please refund me.'), { isLetter: true }),
    [],
  )
})
