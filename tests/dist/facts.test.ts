import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'astro/zod'
import { factSchema } from '../../src/collections/schemas/fact.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { routeTable } from '../../src/routes/table.ts'
import { languageOf, openDist } from '../support/built-site.ts'
import { wordsIn } from '../support/plain-text.ts'
import { readYaml } from '../support/project.ts'

const site = await openDist()
const known = z
  .array(factSchema)
  .parse(readYaml('content/sources/facts.yaml'))
  .map(({ id }) => id)

const leastWords = 3

interface Stated {
  readonly id: string
  readonly page: string
  readonly language: string | undefined
  readonly words: number
}

const stated: readonly Stated[] = site.pages.flatMap((page) =>
  page.root.querySelectorAll('[data-fact]').map((element) => ({
    id: element.getAttribute('data-fact') ?? '',
    page: page.address,
    language: languageOf(page),
    words: wordsIn(element.text).length,
  })),
)

const statedIn = (locale: Locale): ReadonlySet<string> =>
  new Set(stated.filter(({ language }) => language === locale).map(({ id }) => id))

for (const locale of locales) {
  test(`everything that the article says is said in ${locale}`, () => {
    const said = statedIn(locale)
    assert.deepEqual(
      known.filter((id) => id.startsWith('S-') && !said.has(id)),
      [],
    )
  })

  for (const fact of ['S-69', 'S-70', 'S-71', 'S-72']) {
    test(`the article's phrase ${fact} stands on the page of phrases in ${locale}`, () => {
      const page = `${locale}/${routeTable.phrases[locale]}/`
      assert.ok(stated.some((each) => each.id === fact && each.page === page))
    })
  }
}

test('a fact is stated in words, at least three of them', () => {
  assert.deepEqual(
    stated.filter(({ words }) => words < leastWords),
    [],
  )
})

test('no page states a fact without a source', () => {
  assert.deepEqual(
    stated.filter(({ id }) => !known.includes(id)),
    [],
  )
})

test('both languages state the same facts', () => {
  const [first, ...others] = locales.map((locale) => [...statedIn(locale)].sort())
  for (const other of others) assert.deepEqual(other, first)
})

test('the steps of both methods have their fixed ids on both pages', () => {
  for (const locale of locales) {
    for (const route of ['contactUs', 'disputes'] as const) {
      const page = site.pages.find(({ address }) => address === `${locale}/${routeTable[route][locale]}/`)
      for (const n of [1, 2, 3, 4])
        assert.ok(page?.root.querySelector(`#step-${n}`), `${locale} ${route} step-${n}`)
    }
  }
})
