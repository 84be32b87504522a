import type { Page } from 'playwright/test'
import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import {
  copyWith,
  keptOnDevice,
  oneLine,
  openBuilder,
  readClipboard,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

/** A number that passes the check of card numbers, and belongs to nobody. */
const card = '4111 1111 1111 1111'

/** The words that the reader has selected in the field that has the focus. */
const selectedWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : ''
  })

for (const locale of locales) {
  const { message: w } = dictionaryFor(locale)
  const name = names[locale]

  test(`${locale}: what is missing is said with a way to its field, and blocks nothing`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    const hints = builder.findings.getByRole('listitem')
    await expect(hints.first()).toBeVisible()
    const before = await hints.count()
    await hints.first().getByRole('link').click()
    await expect(builder.field('orderNumber')).toBeFocused()
    await page.keyboard.type(story.orderNumber)
    await expect(hints).toHaveCount(before - 1)
    expect(await copyWith(page, builder.copy('en'))).toContain(story.orderNumber)
  })

  test(`${locale}: each finding says of what kind it is, and marks the words that are meant`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await builder.field('ownIt').fill(`Siete degli incompetenti. Carta ${card}. Mi puoi aiutare?`)
    await builder.field('ownEn').fill('You are all useless. I am waiting since two weeks.')
    const { findings } = builder
    const marks = findings.locator('mark')
    for (const words of ['incompetenti', card, 'useless', 'waiting since']) {
      await expect(marks.filter({ hasText: words })).toHaveCount(1)
    }
    await expect(marks.filter({ hasText: 'incompetenti' })).toHaveAttribute('lang', 'it')
    await expect(marks.filter({ hasText: 'useless' })).toHaveAttribute('lang', 'en')
    const codes = await findings
      .getByRole('listitem')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-finding') ?? ''))
    for (const kind of ['missing', 'tone', 'private', 'language']) {
      expect(
        codes.some((code) => code.startsWith(`${kind}-`)),
        kind,
      ).toBe(true)
    }
    for (const code of codes) expect(code).toMatch(/^(?:missing|tone|private|language)-[a-z-]+$/)
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('finding') ?? [])].map((range) => range.toString()),
    )
    expect(marked.join(' ')).toContain(card)
  })

  test(`${locale}: the way to a finding leads to its field and selects its words`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await builder.field('ownEn').fill('It came late. You are all useless. Please help.')
    const finding = builder.findings.locator('[data-finding="tone-insult"]')
    const words = await finding.locator('mark').textContent()
    await finding.getByRole('link', { name: name.ownEn }).click()
    await expect(builder.field('ownEn')).toBeFocused()
    expect(await selectedWords(page)).toBe(words)
    expect(words).toContain('useless')
  })

  test(`${locale}: angry words get kinder ones with one press, and a firm deadline is left alone`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    const { field, findings } = builder
    await field('ownIt').fill('Siete degli incompetenti. Mi serve una risposta entro il 20 novembre.')
    const insult = findings.locator('[data-finding="tone-insult"]')
    await expect(insult).toContainText('incompetenti')
    await expect(findings.locator('[data-finding="tone-threat"]')).toHaveCount(0)
    await insult.getByRole('button').click()
    await expect(insult).toHaveCount(0)
    await expect(field('ownIt')).toHaveValue(/entro il 20 novembre\.$/)
    await expect(field('ownIt')).not.toHaveValue(/incompetenti/)
    await expect(builder.message).not.toContainText('incompetenti')
    await expect(field('ownIt')).toBeFocused()
  })

  test(`${locale}: a card number is copied only when the reader asks twice, whole or in part`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    const question = page.getByRole('alert').filter({ hasText: w.privateAsk.split('{excerpt}')[0] ?? '' })
    await copyWith(page, builder.copy('en'))
    const clean = await readClipboard(page)
    await builder.field('ownEn').fill(`My card is ${card}.`)
    await expect(builder.findings.locator('[data-finding="private-card"]')).toContainText(card)
    await builder.copy('en').click()
    await expect(question).toBeVisible()
    expect(await readClipboard(page)).toBe(clean)
    await expect(question).toContainText(card)
    // Another button is another question.
    await builder.copy('it').click()
    await expect(question).toBeVisible()
    expect(await readClipboard(page)).toBe(clean)
    await builder.copy('en').click()
    expect(await copyWith(page, builder.copy('en'))).toContain(card)
    await expect(question).toHaveCount(0)

    // Another datum is another question.
    await builder.field('ownEn').fill('My password: giraffe77')
    await expect(builder.findings.locator('[data-finding="private-password"]')).toBeVisible()
    const whole = await readClipboard(page)
    const part = builder.parts.filter({ hasText: 'giraffe77' }).getByRole('button', { name: name.phraseEn })
    await part.click()
    await expect(question).toBeVisible()
    expect(await readClipboard(page)).toBe(whole)
    expect(await copyWith(page, part)).toContain('giraffe77')
  })

  test(`${locale}: what was written in anger stays in its box, and its facts go into the fields`, async ({
    page,
  }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const builder = await openBuilder(page, locale)
    await page.getByText(w.scratch, { exact: true }).click()
    const box = page.getByLabel(w.scratchLabel, { exact: true })
    await expect(page.getByText(w.scratchNothing)).toBeVisible()
    await box.fill(`Rabbiaccia! Ordine ${story.orderNumber} del 28 ottobre 2026, 39,90 €. Rabbiaccia!`)

    const offer = (label: string) =>
      page.getByRole('button', { name: fill(w.scratchPut, { label }), exact: true })
    await offer(name.orderNumber).click()
    await expect(page.getByText(fill(w.scratchDone, { label: name.orderNumber }))).toBeVisible()
    await expect(offer(name.orderNumber)).toHaveCount(0)
    await offer(w.amount).click()
    await offer(name.orderDate).click()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(builder.field('orderDate')).toHaveValue('2026-10-28')
    await expect(page.getByLabel(w.amount, { exact: true })).toHaveValue('39,90')
    await expect(builder.message).toContainText(story.orderNumber)

    const copied = await copyWith(page, builder.copy('it'))
    await page.waitForLoadState('networkidle')
    const elsewhere = [
      JSON.stringify(await keptOnDevice(page)),
      page.url(),
      await page.title(),
      sent.join('\n'),
      oneLine([...(await builder.sentences('it')), ...(await builder.sentences('en'))]),
      copied,
    ]
    expect(elsewhere.join('\n')).toContain(story.orderNumber)
    expect(elsewhere.join('\n')).not.toContain('Rabbiaccia')
    await page.reload()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(box).toHaveValue('')
  })

  test(`${locale}: who comes back to the page finds nothing in the box of anger`, async ({ page }) => {
    await openBuilder(page, locale)
    await page.getByText(w.scratch, { exact: true }).click()
    const box = page.getByLabel(w.scratchLabel, { exact: true })
    await box.fill(`Rabbiaccia! ${story.orderNumber}`)
    await expect(
      page.getByRole('button', { name: fill(w.scratchPut, { label: name.orderNumber }) }),
    ).toBeVisible()
    await page.goto(pathTo('home', locale))
    await page.goBack()
    await expect(box).toHaveValue('')
  })
}

test('false friends are explained, and an order number is no card', async ({ page }) => {
  const { field, findings } = await openBuilder(page, 'it')
  await field('orderNumber').fill(story.orderNumber)
  await field('ownEn').fill('I am waiting since two weeks.')
  await expect(findings.locator('[data-finding="language-false-friend"]')).toContainText('waiting since')
  await expect(findings.locator('[data-finding^="private-"]')).toHaveCount(0)
})

test('a message with everything that is usually needed is told so', async ({ page }) => {
  const builder = await openBuilder(page, 'en')
  await tellOrder(builder)
  await page.locator('#q-delivered').fill(story.delivered)
  await page.getByLabel(dictionaryFor('en').message.amount, { exact: true }).fill('39.90')
  await expect(builder.findings.getByRole('listitem')).toHaveCount(0)
  await expect(builder.findings).toContainText(dictionaryFor('en').message.findingsNone)
})
