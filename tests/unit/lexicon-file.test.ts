import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toneSchema, wordingSchema } from '../../src/collections/schemas/tone.ts'
import { packLexicons, unpackLexicons } from '../../src/domain/message/lexicon-file.ts'
import { messageLanguages } from '../../src/domain/message/material.ts'
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
