import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answers } from '../../src/domain/message/answers.ts'
import { type Channel, countries, type Material, sellers } from '../../src/domain/message/material.ts'
import { routesOf } from '../../src/domain/message/routes.ts'
import { anyText } from '../support/any-text.ts'
import { materialOf, materials } from '../support/material.ts'

const placesOf = (answers: Answers, material: Material): readonly Channel[] =>
  routesOf(answers, material).map(({ channel }) => channel)

const without = (material: Material, ...gone: readonly Channel[]): readonly Channel[] =>
  material.situation.channels.filter((channel) => !gone.includes(channel))

test('what Amazon sold goes neither to a seller nor to the guarantee for sellers', () => {
  for (const material of materials) {
    const left = without(material, 'seller', 'a-to-z')
    if (left.length > 0) assert.deepEqual(placesOf({ soldBy: 'amazon' }, material), left)
  }
})

test('who waits for a seller, but bought from Amazon, is sent to its support', () => {
  assert.deepEqual(placesOf({ soldBy: 'amazon' }, materialOf('seller-silent')), ['order-page', 'chat'])
})

test('what Amazon shipped for a seller does not go to the guarantee, which is for orders that sellers ship', () => {
  for (const material of materials) {
    assert.deepEqual(placesOf({ soldBy: 'seller' }, material), without(material, 'a-to-z'))
  }
})

test('a seller who also ships is asked first, then comes the guarantee, then the rest in its order', () => {
  for (const material of materials) {
    const first = (['seller', 'a-to-z'] as const).filter((each) => material.situation.channels.includes(each))
    assert.deepEqual(placesOf({ soldBy: 'sellerShips' }, material), [
      ...first,
      ...without(material, 'seller', 'a-to-z'),
    ])
  }
  const places = placesOf({ soldBy: 'sellerShips' }, materialOf('never-arrived'))
  assert.deepEqual(places.slice(0, 2), ['seller', 'a-to-z'])
})

test('from the second contact on the guarantee comes before the seller who also ships', () => {
  const [first, second] = placesOf({ soldBy: 'sellerShips', stage: 'followUp' }, materialOf('never-arrived'))
  assert.deepEqual([first, second], ['a-to-z', 'seller'])
})

test('what is worth knowing beside another place is said only where that place is offered', () => {
  const real = materialOf('never-arrived')
  const note = { channel: 'chat', besides: 'a-to-z', text: { it: 'x', en: 'x' } } as const
  const material = { ...real, shared: { ...real.shared, channelNotes: [note] } }
  const notesAtChat = (soldBy: string) =>
    routesOf({ soldBy }, material).find(({ channel }) => channel === 'chat')?.notes
  assert.deepEqual(notesAtChat('sellerShips'), [note])
  assert.deepEqual(notesAtChat('amazon'), [])
})

for (const soldBy of [undefined, '', 'nobody', '__proto__', 'constructor', 'SELLER']) {
  test(`while it is not known who sold (${soldBy}), every place stands in the order of the situation`, () => {
    for (const material of materials) {
      const answers = soldBy === undefined ? {} : { soldBy }
      assert.deepEqual(placesOf(answers, material), material.situation.channels)
    }
  })
}

test('no situation names a place twice', () => {
  for (const { situation } of materials) {
    assert.equal(new Set(situation.channels).size, situation.channels.length, situation.id)
  }
})

const answersOf = (soldBy: string, country: string): Answers => ({ soldBy, country })

test('the advice at a place is about that place', () => {
  for (const material of materials)
    for (const soldBy of ['', ...sellers])
      for (const country of ['', ...countries])
        for (const { channel, notes } of routesOf(answersOf(soldBy, country), material))
          for (const note of notes) assert.equal(note.channel, channel)
})

test('advice for a country stands only where that country was answered', () => {
  const seen = new Set<string>()
  for (const material of materials)
    for (const country of ['', 'FR', ...countries])
      for (const { notes } of routesOf({ country }, material))
        for (const note of notes) {
          const wanted = note.if?.['country']
          if (wanted === undefined) continue
          assert.equal(country, wanted)
          seen.add(country)
        }
  assert.deepEqual([...seen].sort(), ['IT', 'UK', 'US'])
})

test('advice about a seller stands only where that kind of seller was answered', () => {
  const material = materialOf('never-arrived')
  const notesFor = (soldBy: string) =>
    routesOf({ soldBy }, material).flatMap(({ notes }) => notes.filter((note) => note.if?.['soldBy']))
  assert.deepEqual(notesFor(''), [])
  assert.deepEqual(notesFor('amazon'), [])
  for (const soldBy of ['seller', 'sellerShips']) {
    assert.ok(notesFor(soldBy).length > 0)
    for (const note of notesFor(soldBy)) assert.equal(note.if?.['soldBy'], soldBy)
  }
})

test('whatever is typed into other questions, only places of the situation are named, each once', () => {
  const answers = fc.dictionary(fc.constantFrom('soldBy', 'country', 'ask', 'x'), anyText(15), {
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(fc.constantFrom(...materials.map(({ situation }) => situation.id)), answers, (id, each) => {
      const places = placesOf(each, materialOf(id))
      assert.equal(new Set(places).size, places.length)
      for (const place of places) assert.ok(materialOf(id).situation.channels.includes(place))
    }),
  )
})

test('whoever sold, there is somewhere to turn', () => {
  const lost = materials
    .filter((material) => ['', ...sellers].some((soldBy) => placesOf({ soldBy }, material).length === 0))
    .map(({ situation }) => situation.id)
  assert.deepEqual(lost, [])
})
