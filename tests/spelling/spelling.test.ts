import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { stages } from '../../src/domain/message/material.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { messagesOf } from '../support/every-message.ts'
import { materials } from '../support/material.ts'
import { linesOf, splitPage } from '../support/plain-text.ts'
import { filesLike, readText, readYaml, root } from '../support/project.ts'

/** The keys of our data under which text of one language stands. */
const keysOf: Readonly<Record<Locale, readonly string[]>> = { it: ['it', 'voi'], en: ['en', 'letter'] }

/** Lists the texts of one language in data of any shape; below a key of the language everything is text. */
const textsIn = (data: unknown, language: Locale, isText = false): readonly string[] => {
  if (typeof data === 'string') return isText ? [data] : []
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data)
    .filter(([key]) => key !== 'aliases')
    .flatMap(([key, value]) => textsIn(value, language, isText || keysOf[language].includes(key)))
}

/** What people say and mistype is not what we write. */
const isData = (path: string): boolean => !/content\/(?:search|tone|wording|sources)\//.test(path)

/** Slots, addresses and elided articles (*dall'ordine*) are no words. */
const wordsOnly = (text: string): string =>
  text
    .replace(/\{[^}]*\}|https?:\S+|\S+\.(?:com|it|uk|gov|org|eu)\b\S*/g, ' ')
    .replace(/\b\p{L}{1,6}['’](?=[\p{L}\p{N}«])/gu, ' ')

const writtenTexts = (language: Locale): readonly string[] => [
  ...filesLike(`content/**/${language}.mdx`).flatMap((path) => {
    const { frontMatter, body } = splitPage(readText(path))
    return [...frontMatter.split('\n').map((line) => line.replace(/^\w+: /, '')), ...linesOf(body)]
  }),
  ...filesLike('content/**/*.yaml')
    .filter(isData)
    .flatMap((path) => textsIn(readYaml(path), language)),
  ...textsIn(dictionaryFor(language), language, true),
]

/** What the reader wrote stands between quotation marks, in whatever language. */
const withoutQuotes = (text: string): string => text.replace(/«[^»]*»|"[^"]*"/g, ' ')

const composedTexts = (language: Locale): readonly string[] => {
  const sentences = materials.flatMap((material) =>
    stages.flatMap((stage) =>
      [...messagesOf(material, stage)].flatMap(({ pieces }) =>
        pieces
          .filter(({ purpose }) => purpose !== 'spelling')
          .flatMap((piece) => piece.sentences.map((pair) => pair[language])),
      ),
    ),
  )
  return [...new Set(sentences.map(withoutQuotes))]
}

/** Gives the words that the dictionaries do not know. Names and quoted words stand in `words.txt`. */
const unknownWords = (texts: readonly string[], language: Locale): readonly string[] => {
  const config = join('tests', 'spelling', `${language}.json`)
  const { stdout, stderr, error } = spawnSync(
    'cspell',
    ['stdin', '--no-progress', '--no-summary', '--words-only', '--unique', '--config', config],
    {
      cwd: root,
      encoding: 'utf8',
      input: texts.map(wordsOnly).join('\n'),
      shell: process.platform === 'win32',
    },
  )
  if (error) throw error
  assert.equal(stderr, '')
  return stdout.split('\n').filter((word) => word !== '')
}

for (const language of locales) {
  test(`${language}: a planted slip is found, so that silence means something`, () => {
    const slips = { it: 'Il rimbroso non è arivato.', en: 'The refudn has not arived.' }
    assert.equal(unknownWords([slips[language]], language).length, 2)
  })

  test(`${language}: every word that we wrote stands in a dictionary`, () => {
    assert.deepEqual(unknownWords(writtenTexts(language), language), [])
  })

  test(`${language}: every word of every message that can be made stands in a dictionary`, () => {
    assert.deepEqual(unknownWords(composedTexts(language), language), [])
  })
}
