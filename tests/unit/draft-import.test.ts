import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DraftContent, encodeDraft, keyOfDraft, largestDraftFile } from '../../src/domain/draft/draft.ts'
import { openDraftFile } from '../../src/islands/message-builder/draft-files.ts'
import { DraftKeeper } from '../../src/islands/message-builder/draft-keeper.ts'
import { anyText } from '../support/any-text.ts'

/** Stands in for the device: what is stored is seen as its own keys, as in a browser. */
const device = (): Record<string, string> => {
  const stored: Record<string, string> = Object.create({
    getItem: (key: string) => (Object.hasOwn(stored, key) ? stored[key] : null),
    setItem: (key: string, text: string) => {
      stored[key] = text
    },
    removeItem: (key: string) => {
      delete stored[key]
    },
  })
  Object.defineProperty(globalThis, 'localStorage', { value: stored, configurable: true })
  return stored
}

const fileOf = (text: string): File => new File([text], 'draft.json')

const own: DraftContent = {
  name: 'Lampada',
  link: 'situation=never-arrived',
  changed: '2026-11-22T10:00:00.000Z',
  answers: { situation: 'never-arrived', item: 'Lampada' },
}

/** A reader who has a draft of their own open. */
const readerWithDraft = () => {
  const stored = device()
  stored[keyOfDraft('own')] = encodeDraft(own)
  const keeper = new DraftKeeper()
  keeper.openFirst('', {})
  return { stored, keeper }
}

/** Opens a file as the builder does, and judges what has become of what the reader had before. */
const openAndJudge = async (text: string): Promise<void> => {
  const { stored, keeper } = readerWithDraft()
  const [before, open] = [{ ...stored }, keeper.draft]
  const opened = await openDraftFile(fileOf(text))
  if (typeof opened === 'string') {
    assert.deepEqual({ ...stored }, before)
    assert.equal(keeper.draft, open)
  } else {
    keeper.add(opened)
    const added = Object.keys(stored).filter((key) => !(key in before))
    assert.deepEqual({ ...stored, ...before }, { ...stored })
    assert.ok(added.length <= 1)
    assert.equal(keeper.list().length, 1 + added.length)
  }
  assert.deepEqual(keeper.unreadable(), [])
  assert.equal(Reflect.ownKeys(Object.prototype).length, inherited)
}

/** How many things every object inherits; a file must not add to them. */
const inherited = Reflect.ownKeys(Object.prototype).length

const questionId = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,15}$/).filter((id) => !(id in {}))
const someDraft: fc.Arbitrary<DraftContent> = fc.record(
  {
    name: anyText(20),
    link: anyText(20),
    changed: anyText(20),
    answers: fc.dictionary(questionId, anyText(40), { maxKeys: 6, noNullPrototype: true }),
  },
  { noNullPrototype: true },
)

const hostileJson = fc.constantFrom(
  '{"__proto__":{"polluted":"yes"}}',
  '{"version":2,"name":"","link":"","changed":"","answers":{"__proto__":"x","constructor":"y"}}',
  '{"version":2,"name":"","link":"","changed":"","answers":{},"__proto__":{"polluted":"yes"}}',
  '{"version":1,"keep":true,"answers":{"__proto__":{"polluted":"yes"}}}',
  `${'['.repeat(20_000)}`,
  `{"version":2,"name":"","link":"","changed":"","answers":${'{"a":'.repeat(5000)}`,
)

test('whatever file is opened, nothing fails, and what the reader had stays as it was', async () => {
  const anyFile = fc.oneof(
    { arbitrary: anyText(200), weight: 6 },
    { arbitrary: fc.json(), weight: 12 },
    { arbitrary: hostileJson, weight: 1 },
  )
  await fc.assert(fc.asyncProperty(anyFile, openAndJudge), { numRuns: 2000 })
})

test('a file of ours that was spoilt on its way is taken or refused, and nothing else changes', async () => {
  const spoilt = fc
    .tuple(someDraft.map(encodeDraft), fc.nat(), fc.nat({ max: 8 }), anyText(8))
    .map(([text, place, length, instead]) => {
      const at = place % text.length
      return text.slice(0, at) + instead + text.slice(at + length)
    })
  await fc.assert(fc.asyncProperty(spoilt, openAndJudge), { numRuns: 500 })
})

test('a draft that was saved and opened again is the same draft', async () => {
  await fc.assert(
    fc.asyncProperty(someDraft, async (draft) => {
      const opened = await openDraftFile(fileOf(encodeDraft(draft)))
      // An escape in the file keeps the halves of signs that an encoding would lose.
      assert.deepEqual(opened, draft)
    }),
    { numRuns: 1000 },
  )
})

test('a draft from a file is opened beside the others, as a new one, and no link leads to it', async () => {
  const { stored, keeper } = readerWithDraft()
  const opened = await openDraftFile(fileOf(encodeDraft(own)))
  assert.ok(typeof opened !== 'string')
  keeper.add(opened)
  assert.deepEqual(keeper.draft, { ...own, link: '', id: keeper.draft.id })
  assert.notEqual(keeper.draft.id, 'own')
  assert.equal(stored[keyOfDraft('own')], encodeDraft(own))
  assert.equal(keeper.list().length, 2)
})

test('a file that is too large is refused before it is read', async () => {
  const unread = (size: number): File => {
    const file = fileOf('')
    Object.defineProperty(file, 'size', { value: size })
    Object.defineProperty(file, 'text', { value: () => Promise.reject(new Error('read')) })
    return file
  }
  assert.equal(await openDraftFile(unread(largestDraftFile + 1)), 'tooLarge')
  // One that the device cannot read, such as on a stick that was pulled out, is not opened either.
  assert.equal(await openDraftFile(unread(largestDraftFile)), 'unread')
})
