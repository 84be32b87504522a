import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { factSchema, sourceSchema } from '../../src/collections/schemas/fact.ts'
import { filesLike, readText, readYaml } from '../support/project.ts'

const facts = z.array(factSchema).parse(readYaml('content/sources/facts.yaml'))
const sources = z.array(sourceSchema).parse(readYaml('content/sources/sources.yaml'))
const factIds = facts.map(({ id }) => id)

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i)

test('the article says seventy-five things, and each has its fact', () => {
  const wanted = Array.from({ length: 75 }, (_, i) => `S-${String(i + 1).padStart(2, '0')}`)
  assert.deepEqual(factIds.filter((id) => id.startsWith('S-')).sort(), wanted)
})

test('no fact and no source has an entry too many', () => {
  assert.deepEqual(twice(factIds), [])
  assert.deepEqual(twice(sources.map(({ id }) => id)), [])
})

test('every fact names sources that exist', () => {
  const known = new Set(sources.map(({ id }) => id))
  const unknown = facts.flatMap(({ id, sources: named }) =>
    named.filter((source) => !known.has(source)).map((source) => `${id}: ${source}`),
  )
  assert.deepEqual(unknown, [])
})

test('every source stands behind a fact', () => {
  const used = new Set(facts.flatMap(({ sources: named }) => named))
  assert.deepEqual(
    sources.map(({ id }) => id).filter((id) => !used.has(id)),
    [],
  )
})

test('no fact claims to have been checked in the future', () => {
  const today = new Date().toISOString().slice(0, 10)
  assert.deepEqual(
    facts.filter(({ checked }) => checked > today).map(({ id }) => id),
    [],
  )
})

test('every fact that a page states is known', () => {
  const stated = filesLike('content/**/*.mdx').flatMap((path) =>
    [...readText(path).matchAll(/<Fact id="([^"]+)"/g)].map(([, id = '']) => id),
  )
  assert.ok(stated.length > 75)
  assert.deepEqual(
    stated.filter((id) => !factIds.includes(id)),
    [],
  )
})

test('every fact that a law, a place to write to or a phrase rests on is known', () => {
  const named = ['content/rights/rights.yaml', 'content/channels/notes.yaml', 'content/phrases/phrases.yaml']
    .map((path) => z.array(z.object({ facts: z.array(z.string()).default([]) })).parse(readYaml(path)))
    .map((rows) => rows.flatMap(({ facts: each }) => each))
  for (const ids of named) {
    assert.ok(ids.length > 0)
    assert.deepEqual(
      ids.filter((id) => !factIds.includes(id)),
      [],
    )
  }
})

test('our own reasoning is not passed off as a source', () => {
  const wrong = facts.filter(
    ({ sure, sources: named }) => sure !== 'reasoned' && String(named) === 'our-reasoning',
  )
  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  )
})
