import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf, type Matcher, markMatches } from '../../src/domain/search/excerpt.ts'

const matcher: Matcher = (word) =>
  ({ rimborso: 'rimbors', rimborsi: 'rimbors', carta: 'cart', età: 'eta' })[word.toLowerCase()]

/** Shows marked words in square brackets. */
const shown = (parts: ReturnType<typeof markMatches>): string =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

for (const [text, marked] of [
  ['', ''],
  ['niente', 'niente'],
  ['rimborso', '[rimborso]'],
  ['Rimborso subito', '[Rimborso] subito'],
  ['il rimborso', 'il [rimborso]'],
  ['carta, rimborsi: l’età!', '[carta], [rimborsi]: l’[età]!'],
  ['rimborsox', 'rimborsox'],
] as const) {
  test(`in «${text}» what was searched for is marked: «${marked}»`, () => {
    const parts = markMatches(text, matcher)
    assert.equal(shown(parts), marked)
    assert.ok(parts.every((part) => part.text !== ''))
  })
}

const excerpt = (text: string) => {
  const { parts, heading, matches } = excerptOf(text, matcher)
  return { shown: shown(parts), heading, matches }
}

test('a text that does not say what was searched for is shown from its beginning', () => {
  assert.deepEqual(excerpt('Uno. Due.'), { shown: 'Uno.', heading: '', matches: 0 })
  assert.deepEqual(excerpt('## Capo\nUno. Due.'), { shown: 'Uno.', heading: 'Capo', matches: 0 })
  assert.deepEqual(excerpt('\n\nUno.'), { shown: 'Uno.', heading: '', matches: 0 })
  assert.deepEqual(excerpt(''), { shown: '', heading: '', matches: 0 })
})

test('of sentences that say equally much the first is shown', () => {
  assert.equal(excerpt('Il rimborso. La carta. Un rimborso!').shown, 'Il [rimborso].')
})

test('two forms of one word count once, two words twice', () => {
  assert.equal(excerpt('Rimborso e rimborsi.').matches, 1)
  assert.deepEqual(excerpt('Rimborso, rimborsi? La carta: il rimborso!  Poi.'), {
    shown: 'La [carta]: il [rimborso]!',
    heading: '',
    matches: 2,
  })
})

test('a heading stands above what follows it, until the next one', () => {
  const text = '## Uno\nLa carta.\n## Due\nIl rimborso sulla carta.\n## Tre\nNiente.'
  assert.equal(excerpt(text).heading, 'Due')
  assert.equal(excerpt('Il rimborso.\n## Dopo\nNiente.').heading, '')
})

const words = (count: number, word = 'parola') => Array.from({ length: count }, () => word).join(' ')

test('a sentence of 130 letters is shown whole, a longer one is cut after a word', () => {
  const whole = `${words(17)} ${'x'.repeat(11)}`
  assert.equal(whole.length, 130)
  assert.equal(excerpt(whole).shown, whole)
  assert.equal(excerpt(`${whole}y`).shown, `${words(17)} …`)
})

test('what was found early stands in an excerpt that begins with the sentence', () => {
  const before = words(12)
  assert.equal(before.length, 83)
  assert.equal(excerpt(`${before} rimborso ${words(20)}`).shown, `${before} [rimborso] ${words(5)} …`)
})

test('what was found late stands in an excerpt that begins some words before', () => {
  const late = excerpt(`${words(20)} rimborso ${words(30)}`).shown
  assert.equal(late, `… ${words(5)} [rimborso] ${words(12)} …`)
  const last = excerpt(`${words(20)} rimborso ${words(3)}.`).shown
  assert.equal(last, `… ${words(5)} [rimborso] ${words(3)}.`)
})

test('the place from which an excerpt begins later is the 91st letter', () => {
  const at = (place: number) => `${'x'.repeat(place - 41)} ${'y'.repeat(39)} rimborso ${words(20)}`
  assert.equal(at(90).indexOf('rimborso'), 90)
  assert.ok(excerpt(at(90)).shown.startsWith('xxx'))
  assert.ok(excerpt(at(91)).shown.startsWith(`… ${'y'.repeat(39)} [rimborso]`))
})
