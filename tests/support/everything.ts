import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { builderOn, story } from './builder-page.ts'
import { names } from './names.ts'
import { pathTo } from './pages.ts'
import { expect } from './reader.ts'

/** Parts of the message page that come when they are wanted. */
export const lateParts = ['message', 'checks', 'scratch box', 'saving a file', 'search'] as const
export type LatePart = (typeof lateParts)[number]

/** Whether a part works, or the page says that it does not. What does neither is the fault that drills look for. */
export type Outcome = 'works' | 'said'

const ownWords = 'You are all useless.'

const isShown = (page: Page, text: string): Promise<boolean> =>
  page.getByText(text).locator('visible=true').first().isVisible()

/** Waits until a part shows that it works, or that it does not. */
const either = async (
  part: LatePart,
  works: () => Promise<boolean>,
  said: () => Promise<boolean>,
): Promise<Outcome> => {
  let outcome: Outcome | undefined
  await expect
    .poll(async () => {
      if (await works()) outcome = 'works'
      else if (await said()) outcome = 'said'
      return outcome
    }, `${part} works, or says that it does not`)
    .toBeDefined()
  return outcome ?? 'said'
}

/** Opens the message page and writes into it what every part has to do with. */
export const writeEverything = async (page: Page, locale: Locale): Promise<void> => {
  await page.goto(`${pathTo('message', locale)}?situation=delivered-not-received`)
  const builder = builderOn(page, locale)
  await builder.field('item').fill(story.item)
  await builder.field('ownEn').fill(ownWords)
}

/** Uses every part of the message page and tells how each answers. */
export const useEverything = async (
  page: Page,
  locale: Locale,
): Promise<Readonly<Record<LatePart, Outcome>>> => {
  const { message: w, search } = dictionaryFor(locale)
  const builder = builderOn(page, locale)
  const saidOf = (text: string) => () => isShown(page, text)
  const message = await either('message', () => builder.message.isVisible(), saidOf(w.loadFailed))
  const checks =
    message === 'said'
      ? message
      : await either(
          'checks',
          async () =>
            (await builder.findings.locator('[data-finding="tone-insult"]').isVisible()) &&
            !(await isShown(page, w.checksFailed)),
          saidOf(w.checksFailed),
        )
  const scratch = page.locator('[data-scratch]')
  if (!(await scratch.evaluate((details) => details.hasAttribute('open'))))
    await scratch.locator('summary').click()
  const scratchBox = await either(
    'scratch box',
    () => isShown(page, w.scratchNothing),
    async () => (await scratch.getByText(w.partFailed).count()) > 0,
  )
  let isSaved = false
  page.once('download', () => {
    isSaved = true
  })
  await page.getByRole('button', { name: w.saveFile, exact: true }).click()
  const saving = await either(
    'saving a file',
    async () => isSaved,
    async () => (await page.locator('.keep').getByText(w.partFailed).count()) > 0,
  )
  await page
    .getByLabel(names[locale].searchBox, { exact: true })
    .fill({ it: 'rimborso', en: 'refund' }[locale])
  const results = page.getByRole('region', { name: names[locale].results, exact: true }).getByRole('listitem')
  const found = await either('search', () => results.first().isVisible(), saidOf(search.unavailable))
  await expect(builder.field('item')).toHaveValue(story.item)
  await expect(builder.field('ownEn')).toHaveValue(ownWords)
  return { message, checks, 'scratch box': scratchBox, 'saving a file': saving, search: found }
}

/** Tries again whatever has failed, as a reader would. */
export const tryAgain = async (page: Page, locale: Locale): Promise<void> => {
  const { message: w } = dictionaryFor(locale)
  const builder = builderOn(page, locale)
  await page.keyboard.press('Escape')
  const retry = page.getByRole('button', { name: w.retry, exact: true })
  if (await retry.isVisible()) await retry.click()
  await expect(builder.message).toBeVisible()
  await builder.field('ownEn').fill('')
  await builder.field('ownEn').fill(ownWords)
  const scratch = page.locator('[data-scratch] summary')
  await scratch.click()
  await page.getByLabel(names[locale].searchBox, { exact: true }).fill('')
}
