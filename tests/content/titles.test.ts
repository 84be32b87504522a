import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { pageSchema } from '../../src/collections/schemas/page.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { splitPage } from '../support/plain-text.ts'
import { filesLike, readText } from '../support/project.ts'

interface Head {
  readonly where: string
  readonly title: string
  readonly description: string
}

const written = (locale: Locale): readonly Head[] =>
  filesLike(`content/**/${locale}.mdx`).map((path) => ({
    where: path,
    ...pageSchema.parse(parse(splitPage(readText(path)).frontMatter)),
  }))

const worded = (locale: Locale): readonly Head[] => {
  const { home, situations, message, search } = dictionaryFor(locale)
  return Object.entries({ home, situations, message, search }).map(([where, page]) => ({ where, ...page }))
}

const heads = locales.flatMap((locale) => [...written(locale), ...worded(locale)])

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => values.indexOf(value) !== i)

test('every title says what the reader gets, in 15 to 60 characters', () => {
  assert.deepEqual(
    heads
      .filter(({ title }) => title.length < 15 || title.length > 60)
      .map(({ where, title }) => [where, title]),
    [],
  )
})

test('every description has 70 to 160 characters', () => {
  assert.deepEqual(
    heads
      .filter(({ description }) => description.length < 70 || description.length > 160)
      .map(({ where, description }) => [where, description.length]),
    [],
  )
})

test('no two pages have the same title or description, in either language', () => {
  assert.deepEqual(repeated(heads.map(({ title }) => title)), [])
  assert.deepEqual(repeated(heads.map(({ description }) => description)), [])
})

test('a front matter with a word too many is refused', () => {
  const head = {
    title: 'A title long enough',
    description: 'd'.repeat(80),
    heading: 'Heading',
    lead: 'A lead here',
  }
  assert.doesNotThrow(() => pageSchema.parse(head))
  assert.throws(() => pageSchema.parse({ ...head, author: 'nobody' }), z.ZodError)
})
