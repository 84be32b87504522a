import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { indexRecords, type SearchIndex } from '../../src/domain/search/index-records.ts'
import { prepareLanguage } from '../../src/domain/search/material.ts'
import type { SearchRecords } from '../../src/domain/search/record.ts'
import { search } from '../../src/domain/search/search.ts'
import type { SearchLanguage } from '../../src/domain/search/words.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { siteAddress } from '../support/addresses.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { root } from '../support/project.ts'
import { queriesOf } from '../support/queries.ts'
import { expect, test } from '../support/reader.ts'
import { figuresByKind, figuresOf, isAnswered } from '../support/search-figures.ts'
import { askSearchPage } from '../support/search-run.ts'

/** The share with a good answer among the first three; of nonsense, the share that finds nothing. */
const leastRecall: Readonly<Record<string, number>> = {
  plain: 0.95,
  colloquial: 0.95,
  question: 0.95,
  typo: 0.92,
  'other-language': 0.92,
  'no-accent': 0.92,
  inflected: 0.92,
  nonsense: 1,
}

const leastMrr = 0.85

const readBuilt = <T>(path: string): T => JSON.parse(readFileSync(join(root, 'dist', path), 'utf8'))

const indexOf = (locale: Locale): SearchIndex => {
  const { languages } = readBuilt<{ languages: readonly SearchLanguage[] }>(`data/search/${locale}.json`)
  const [own, other] = languages.map(prepareLanguage)
  if (!own || !other) throw new Error('A language is missing.')
  return indexRecords(readBuilt<SearchRecords>(`search/${locale}/records.json`), own, other)
}

const codes =
  '404-1234567-7654321 028-9876543-1234567 D01-5551234-0001112 B08N5WRWNW B0CXYZ1234 A1B2C3D4E5 RR123456789IT 1Z999AA10123456784 00340434161094042557 CASE12345678'.split(
    ' ',
  )

const people = {
  it: 'Marco Giulia Esposito Ferrari Colombo Ricci Marino Lombardi Moretti Barbieri Napoli Torino Palermo Bologna Firenze Bari Samsung Philips Xiaomi Lenovo',
  en: 'James Sarah Patel Taylor Johnson Williams Walker Evans Davies Birmingham Glasgow Bristol Leeds Boston Chicago Samsung Philips Xiaomi Lenovo Nintendo',
} as const

for (const locale of locales) {
  test(`${locale}: people find what they look for, however they say it`, async ({ browser }) => {
    test.setTimeout(120_000)
    const queries = queriesOf(locale)
    expect(queries.length).toBeGreaterThanOrEqual(120)
    const answers = await askSearchPage(browser, siteAddress, locale, queries)
    const missed = answers.filter((each) => !isAnswered(each)).map(({ query }) => `${query.kind}: ${query.q}`)
    for (const [kind, { recall }] of Object.entries(figuresByKind(answers)))
      expect.soft(recall, `${kind}\n${missed.join('\n')}`).toBeGreaterThanOrEqual(leastRecall[kind] ?? 1)
    expect(figuresOf(answers.filter(({ query }) => query.want.length > 0)).mrr).toBeGreaterThanOrEqual(
      leastMrr,
    )
  })

  test(`${locale}: no word of the site, no name and no code is corrected`, () => {
    const index = indexOf(locale)
    const valid = [...index.vocabulary.keys()].filter((word) => word.length > 3)
    const step = Math.floor(valid.length / 200)
    const words = valid.filter((_, i) => i % step === 0)
    expect(words.length).toBeGreaterThanOrEqual(100)
    const corrected = [...words, ...codes, ...people[locale].split(' ')].filter(
      (word) => search(`${word} `, index).corrections.length > 0,
    )
    expect(corrected).toEqual([])
  })

  test(`${locale}: the first result costs at most 130 kB, and nothing comes before the box is wanted`, async ({
    page,
  }) => {
    const asked: string[] = []
    await page.goto(pathTo('contactUs', locale))
    await page.waitForLoadState('networkidle')
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.getByLabel(names[locale].searchBox, { exact: true }).pressSequentially('rim')
    await expect(
      page.getByRole('region', { name: names[locale].results }).getByRole('listitem').first(),
    ).toBeVisible()
    const sizes = asked.map((path) => brotliCompressSync(readFileSync(join(root, 'dist', path))).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130_000)
    expect(asked.length).toBeLessThan(8)
  })
}
