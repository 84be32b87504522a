import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../src/i18n/locales.ts'
import { routeKeys } from '../../src/routes/table.ts'
import { compile } from '../support/compiler.ts'
import { type ContentFile, languageGaps } from '../support/language-gaps.ts'
import { filesLike, readText, readYaml } from '../support/project.ts'

const list = 'src/i18n/locales.ts'
const modules = filesLike('src/{i18n,routes}/*.ts')

const withInventedLanguage = (): Readonly<Record<string, string>> => {
  const words = "locales = ['it', 'en']"
  const text = readText(list)
  assert.equal(text.split(words).length, 2, `${list} must hold ${words} once`)
  return { [list]: text.replace(words, "locales = ['it', 'en', 'xx']") }
}

test('the languages of today leave no gap in dictionaries, addresses and dates', () => {
  assert.deepEqual(compile(modules), [])
})

test('the compiler names every table that an invented language lacks', () => {
  const named = compile(modules, withInventedLanguage())
    .filter(({ words }) => words.includes("'xx'"))
    .map(({ path }) => path)
  assert.deepEqual(
    [...new Set(named)].sort(),
    [
      'src/i18n/format.ts',
      'src/i18n/index.ts',
      'src/routes/offline.ts',
      'src/routes/table.ts',
      'src/routes/urls.ts',
    ],
    'the dictionaries, the formats of dates and the addresses must all be named',
  )
})

test('the compiler names every page whose address an invented language lacks, and the situations', () => {
  const missing = compile(modules, withInventedLanguage()).filter(
    ({ path }) => path === 'src/routes/table.ts',
  )
  assert.equal(missing.length, routeKeys.length + 1, 'every page, and the function for situations')
})

const contentFiles: readonly ContentFile[] = [
  ...filesLike('content/**/*.mdx').map((path) => ({ path })),
  ...filesLike('content/**/*.yaml').map((path) => ({ path, data: readYaml(path) })),
]

test('every text of the content stands in every language of the pages', () => {
  assert.deepEqual(languageGaps(contentFiles, locales), [])
})

test('for an invented language every page and every entry is named', () => {
  const gaps = languageGaps(contentFiles, [...locales, 'xx'])
  const files = new Set(gaps.map((gap) => gap.replace(/ (?:›|is missing).*$/, '')))
  for (const path of filesLike('content/**/it.mdx')) {
    assert.ok(files.has(path.replace('/it.mdx', '/xx.mdx')), `${path} has no gap for xx`)
  }
  const lists = contentFiles.map(({ path }) => path).filter((path) => path.endsWith('.yaml'))
  // Messages are in languages of their own, the search has a file a language; facts carry no words, only ids and dates.
  assert.deepEqual(
    lists.filter((path) => !files.has(path)),
    [
      'content/messages/shared.yaml',
      'content/search/en.yaml',
      'content/search/it.yaml',
      'content/sources/facts.yaml',
      'content/tone/en.yaml',
      'content/tone/it.yaml',
      'content/wording/en.yaml',
      'content/wording/it.yaml',
    ],
  )
})

test('one entry without one language is named with its place', () => {
  const data = [{ id: 'lost', label: { it: 'Perso' }, slug: { it: 'perso' } }]
  assert.deepEqual(languageGaps([{ path: 'content/a.yaml', data }], ['it', 'en']), [
    'content/a.yaml › lost › label lacks en',
  ])
})

test('a folder with one language only is named', () => {
  assert.deepEqual(languageGaps([{ path: 'content/about/it.mdx' }], ['it', 'en']), [
    'content/about/en.mdx is missing',
  ])
})
