import type { Browser } from 'playwright/test'
import type { Locale } from '../../src/i18n/locales.ts'
import { names } from './names.ts'
import { pathTo } from './pages.ts'
import { type ListedQuery, namesIn } from './queries.ts'
import type { Answered } from './search-figures.ts'

/** Types each query into the search page of a built site and reads the results that the page then shows. */
export const askSearchPage = async (
  browser: Browser,
  address: string,
  locale: Locale,
  queries: readonly ListedQuery[],
): Promise<readonly Answered[]> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, bypassCSP: true })
  await page.goto(new URL(pathTo('search', locale), address).href)
  const box = page.getByLabel(names[locale].searchBox, { exact: true })
  await box.fill(locale === 'it' ? 'rimborso' : 'refund')
  const region = page.getByRole('region', { name: names[locale].results, exact: true })
  await region.getByRole('listitem').first().waitFor()
  const answers: Answered[] = []
  for (const query of queries) {
    await box.fill(query.q)
    // The engine is there: results come with the key, and the summary with them.
    await page.locator('.summary', { hasText: /[«“]/ }).waitFor()
    const links = await region
      .locator('li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    answers.push({ query, found: namesIn(links, locale) })
  }
  await page.close()
  return answers
}
