import type { Page } from 'playwright/test'
import { builderOn, draftsOnDevice, openBuilder, story } from '../support/builder-page.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'
import { usualLocales } from '../support/usual-locales.ts'

/** How soon a tab shows what the other has written, in milliseconds. */
const soon = 1000

interface Told {
  readonly question: string
  readonly values: readonly [string, string]
}

const text = (question: string): Told => ({ question, values: [`${question} one`, `${question} two`] })
const date = (question: string): Told => ({ question, values: ['2026-10-28', '2026-11-08'] })

/** What a formal complaint about a parcel asks, with two answers to each question: 25 questions, 50 answers. */
const toTell: readonly Told[] = [
  ...['orderNumber', 'item', 'lastCase', 'lastPerson', 'lastPromise', 'fullName', 'ownIt', 'ownEn'].map(text),
  ...['orderDate', 'answerBy', 'lastDate', 'lastPromiseBy', 'delivered'].map(date),
  { question: 'amount', values: ['39,90', '41,20'] },
  { question: 'amountCurrency', values: ['GBP', 'USD'] },
  { question: 'shop', values: ['co-uk', 'it'] },
  { question: 'ask', values: ['refund', 'look-into-it'] },
  { question: 'soldBy', values: ['amazon', 'seller'] },
  { question: 'country', values: ['IT', 'UK'] },
  { question: 'atHome', values: ['somebody', 'nobody'] },
  { question: 'neighbours', values: ['yes', ''] },
  { question: 'around', values: ['yes', ''] },
  { question: 'photo', values: ['yes', ''] },
  { question: 'tone', values: ['firm', 'gentle'] },
  { question: 'stage', values: ['formal', 'followUp'] },
]

const answer = async (page: Page, question: string, value: string): Promise<void> => {
  if (question === 'tone') {
    await builderOn(page, 'en')
      .tone(value === 'firm' ? 'firm' : 'gentle')
      .check()
    return
  }
  const control = page.locator(`#q-${question}`)
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName,
  )
  if (kind === 'checkbox') await control.setChecked(value === 'yes')
  else if (kind === 'SELECT') await control.selectOption(value)
  else await control.fill(value)
}

/** What the controls of a tab show. */
const shownIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form.builder-form')
    const data = form ? [...new FormData(form)] : []
    return Object.fromEntries(data.map(([name, value]) => [name, String(value)]))
  })

test('two tabs with the same draft take fifty answers in turn: all survive, and both tabs show them', async ({
  page,
  context,
}) => {
  test.slow()
  await openBuilder(page, 'en')
  const first = page.locator('#q-item')
  await first.fill('A beginning')
  await page.locator('#q-stage').selectOption('formal')
  const second = await context.newPage()
  await openBuilder(second, 'en')
  await expect(second.locator('#q-item')).toHaveValue('A beginning')
  const tabs = [page, second] as const

  for (const round of [0, 1] as const) {
    const told = toTell.map(({ question, values }) => [question, values[round]] as const)
    for (const [place, [question, value]] of told.entries()) {
      await answer(tabs[(place + round) % 2] ?? page, question, value)
    }
    const expected = Object.fromEntries(told.filter(([, value]) => value !== ''))
    for (const tab of tabs) {
      await expect.poll(() => shownIn(tab), { timeout: soon }).toMatchObject(expected)
    }
    const [stored] = Object.values(await draftsOnDevice(page))
    expect(JSON.parse(stored ?? '{}')).toMatchObject({ answers: Object.fromEntries(told) })
  }
  expect(Object.keys(await draftsOnDevice(page))).toHaveLength(1)
})

test('what the other tab wrote is shown, also where this tab has read it before it heard of it', async ({
  page,
}) => {
  const builder = await openBuilder(page, 'it')
  await builder.field('item').fill('Lampada')
  // A page hears nothing of what it writes itself: so the answer of the other tab stands there unheard.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries({ ...localStorage }))
      localStorage.setItem(key, text.replace('Lampada', 'Teiera'))
  })
  await builder.field('orderNumber').fill(story.orderNumber)
  await expect(builder.message).toContainText('Teiera')
  const [key = ''] = Object.keys(await draftsOnDevice(page))
  await page.evaluate((changed) => dispatchEvent(new StorageEvent('storage', { key: changed })), key)
  await expect(builder.field('item')).toHaveValue('Teiera')
  await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
})

for (const locale of usualLocales) {
  test(`${locale}: two tabs with different drafts do not touch each other`, async ({ page, context }) => {
    const tab = await context.newPage()
    const first = await openBuilder(page, locale, 'never-arrived')
    const second = await openBuilder(tab, locale, 'wrong-item')
    for (const round of [1, 2, 3]) {
      await first.field('item').fill(`Lampada ${round}`)
      await second.field('item').fill(`Teiera ${round}`)
      await first.field('ownIt').fill(`Parole della lampada ${round}`)
      await second.field('orderNumber').fill(story.orderNumber)
    }
    await expect(first.message).toContainText('Lampada 3')
    await expect(second.message).toContainText('Teiera 3')
    await expect(first.field('orderNumber')).toHaveValue('')
    await expect(second.field('ownIt')).toHaveValue('')
    expect(Object.values(await draftsOnDevice(page)).toSorted()).toEqual([
      expect.stringMatching(/Lampada 3.*Parole della lampada 3|Parole della lampada 3.*Lampada 3/),
      expect.stringContaining('Teiera 3'),
    ])
    await page.reload()
    await expect(first.field('item')).toHaveValue('Lampada 3')
    await expect(second.field('item')).toHaveValue('Teiera 3')
  })

  test(`${locale}: a draft that one tab erases is gone in the other`, async ({ page, context }) => {
    const first = await openBuilder(page, locale)
    await first.field('item').fill('Lampada')
    const tab = await context.newPage()
    await tab.goto(pathTo('message', locale))
    const second = builderOn(tab, locale)
    await expect(second.field('item')).toHaveValue('Lampada')
    await page.locator('[data-erase]').click()
    await expect(second.field('item')).toHaveValue('', { timeout: soon })
    await second.field('orderNumber').fill(story.orderNumber)
    expect(JSON.stringify(await draftsOnDevice(tab))).not.toContain('Lampada')
  })
}
