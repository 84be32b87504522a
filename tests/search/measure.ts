import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright/test'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { findBrowser } from '../../src/tools/browser.mjs'
import { siteAddress } from '../support/addresses.ts'
import { root } from '../support/project.ts'
import { queriesOf } from '../support/queries.ts'
import { type Answered, type Figures, figuresByKind, figuresOf, isAnswered } from '../support/search-figures.ts'
import { askSearchPage } from '../support/search-run.ts'
import { serveSite } from '../support/serve-site.ts'

/**
 * Asks the built site every listed query in a real browser and prints how well it answers, beside what plain Pagefind 1.6 made
 * of the same list on 22 November 2026 (without and with the aliases of that day). `--misses` also names what is not found.
 */
const showsMisses = process.argv.includes('--misses')

type Before = Readonly<Record<Locale, Readonly<Record<'off' | 'on', Readonly<Record<string, Figures>>>>>>
const before: Before = JSON.parse(readFileSync(join(root, 'tests/search/pagefind.json'), 'utf8'))

const round = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2))

const row = (figures: Figures, locale: Locale, kind: string) => ({
  queries: figures.queries,
  'recall@3': round(figures.recall),
  MRR: round(figures.mrr),
  zero: round(figures.zero),
  'Pagefind recall@3': round(before[locale].off[kind]?.recall),
  'with aliases': round(before[locale].on[kind]?.recall),
  'its MRR': round(before[locale].on[kind]?.mrr),
  'its zero': round(before[locale].on[kind]?.zero),
})

const print = (locale: Locale, answers: readonly Answered[]): void => {
  console.log(`\n${locale}: ${answers.length} queries. For nonsense, recall is the share that finds nothing.`)
  const kinds = Object.entries(figuresByKind(answers))
  console.table(Object.fromEntries(kinds.map(([kind, figures]) => [kind, row(figures, locale, kind)])))
  const meant = answers.filter(({ query }) => query.want.length > 0)
  const halves = { all: meant, tuned: meant.filter((_, i) => i % 2 === 0), 'held out': meant.filter((_, i) => i % 2 === 1) }
  console.table(Object.fromEntries(Object.entries(halves).map(([name, some]) => [name, row(figuresOf(some), locale, '')])))
  if (!showsMisses) return
  for (const { query, found } of answers.filter((each) => !isAnswered(each)))
    console.log(`${query.kind}: ${query.q} → ${found.slice(0, 3).join(', ')} (wanted ${query.want.join(', ')})`)
}

const stop = await serveSite()
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const locale of locales) print(locale, await askSearchPage(browser, siteAddress, locale, queriesOf(locale)))
await browser.close()
stop()
