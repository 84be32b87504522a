import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toneSchema, wordingSchema } from '../../src/collections/schemas/tone.ts'
import { packLexicons, unpackLexicons } from '../../src/domain/message/lexicon-file.ts'
import { messageLanguages } from '../../src/domain/message/material.ts'
import { toneCodes } from '../../src/domain/tone/tone.ts'
import { wordingCodes } from '../../src/domain/wording/wording.ts'
import { anyText } from '../support/any-text.ts'
import { readYaml } from '../support/project.ts'

for (const language of messageLanguages) {
  test(`${language}: no word that the checks look for is lost on its way to the reader`, () => {
    const lexicons = {
      tone: toneSchema.parse(readYaml(`content/tone/${language}.yaml`)),
      wording: wordingSchema.parse(readYaml(`content/wording/${language}.yaml`)),
    }
    const arrived = unpackLexicons(JSON.parse(JSON.stringify(packLexicons(lexicons))))
    const sorted = (entries: readonly object[]) =>
      entries.map((entry) => JSON.stringify(entry, ['code', 'pattern', 'kinder'])).sort()
    assert.deepEqual(sorted(arrived.tone.entries), sorted(lexicons.tone.entries))
    assert.deepEqual(sorted(arrived.wording.entries), sorted(lexicons.wording.entries))
    assert.deepEqual(arrived.tone.courtesy, lexicons.tone.courtesy)
  })
}

test('any words at all arrive as they were packed, also those that every object has', () => {
  const text = anyText(10)
  const entry = <Code extends string>(...codes: readonly Code[]) =>
    fc.record(
      { code: fc.constantFrom(...codes), pattern: text, kinder: text },
      { requiredKeys: ['code', 'pattern'], noNullPrototype: true },
    )
  const lists = { courtesy: fc.array(text), capitals: fc.array(text), proper: fc.array(text) }
  const lexicons = fc.record({
    tone: fc.record({ ...lists, entries: fc.array(entry(...toneCodes)) }),
    wording: fc.record({ formal: fc.array(text), entries: fc.array(entry(...wordingCodes)) }),
  })
  fc.assert(
    fc.property(lexicons, (each) => {
      const arrived = unpackLexicons(JSON.parse(JSON.stringify(packLexicons(each))))
      const byCode = (entries: readonly { readonly code: string }[]) =>
        [...entries].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)))
      assert.deepEqual(byCode(arrived.tone.entries), byCode(each.tone.entries))
      assert.deepEqual(byCode(arrived.wording.entries), byCode(each.wording.entries))
      assert.deepEqual(arrived.tone.proper, each.tone.proper)
      assert.deepEqual(arrived.wording.formal, each.wording.formal)
    }),
  )
})
