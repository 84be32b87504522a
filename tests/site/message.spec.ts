import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { pathOf } from '../../src/routes/urls.ts'
import {
  builderOn,
  copyWith,
  oneLine,
  openBuilder,
  refuseClipboard,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { oneSituation, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

for (const locale of locales) {
  const { message: w, situations, copy } = dictionaryFor(locale)

  test(`${locale}: from home to a message about one's own case in the clipboard`, async ({ page }) => {
    await page.goto(pathTo('home', locale))
    await page
      .getByRole('main')
      .locator(`a[href="${pathOf(oneSituation.address, locale)}"]`)
      .click()
    await page.getByRole('link', { name: situations.build, exact: true }).click()
    const builder = builderOn(page, locale)
    await expect(builder.situation).toHaveValue(oneSituation.id)
    await expect(builder.message).toBeVisible()

    await tellOrder(builder)
    await page.locator('#q-delivered').fill(story.delivered)
    await builder.ask.selectOption({ index: 1 })
    await builder.tone('gentle').check()

    for (const text of [story.orderNumber, story.item]) await expect(builder.message).toContainText(text)
    expect(oneLine(await builder.sentences('it'))).toContain("l'8 novembre")
    expect(oneLine(await builder.sentences('en'))).toContain('8 November')

    if (locale === 'en') await page.locator('#q-shop').selectOption('co-uk')
    const copied = await copyWith(page, builder.copy('en'))
    expect(oneLine(copied)).toBe(oneLine(await builder.sentences('en')))
    expect(copied).not.toMatch(/[{}]|undefined|____/)
    await expect(page.getByText(w.notSent.chat).locator('visible=true').first()).toBeVisible()
    await expect(
      page.getByRole('link', {
        name: fill(w.openContact, { shop: locale === 'it' ? 'amazon.it' : 'amazon.co.uk' }),
      }),
    ).toHaveAttribute('href', /^https:\/\/www\.amazon\.[a-z.]+\/contact-us$/)
    await expect(page.getByRole('status').filter({ hasText: w.notSent.chat })).toHaveCount(1)
  })

  test(`${locale}: the other language copies as well, paragraph by paragraph`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const copied = await copyWith(page, builder.copy('it'))
    expect(oneLine(copied)).toBe(oneLine(await builder.sentences('it')))
    expect(copied.split('\n\n').length).toBeGreaterThan(2)
  })

  test(`${locale}: who has changed the message after copying it is told to copy again`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await copyWith(page, builder.copy('en'))
    await expect(page.getByText(w.stale)).toBeHidden()
    await builder.field('item').fill('Zanzibar 2')
    await expect(page.getByText(w.stale)).toBeVisible()
    await builder.field('item').fill(story.item)
    await expect(page.getByText(w.stale)).toBeHidden()
  })

  test(`${locale}: the strength changes the words and keeps the facts`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const texts = new Set<string>()
    for (const tone of ['gentle', 'clear', 'firm'] as const) {
      await builder.tone(tone).check()
      const text = oneLine(await builder.sentences('en'))
      expect(text).toContain(story.orderNumber)
      texts.add(text)
    }
    expect(texts.size).toBe(3)
  })

  test(`${locale}: who had no answer writes again, with the case, the day, the name and the promise`, async ({
    page,
  }) => {
    await page.goto(`${pathTo('message', locale)}?stage=followUp&situation=never-arrived`)
    const builder = builderOn(page, locale)
    await expect(builder.message).toBeVisible()
    await page.getByLabel(w.lastCase, { exact: true }).fill('123456789')
    await page.getByLabel(w.lastPerson, { exact: true }).fill('Marta')
    await page.getByLabel(w.lastDate, { exact: true }).fill('2026-11-08')
    await page.getByLabel(w.lastPromise, { exact: true }).fill('a new parcel')
    await page.getByLabel(w.lastPromiseBy, { exact: true }).fill('2026-11-11')
    for (const language of locales) {
      const text = oneLine(await builder.sentences(language))
      for (const fact of ['123456789', 'Marta', 'a new parcel']) expect(text).toContain(fact)
    }
    await expect(page.getByRole('group', { name: w.details, exact: true })).toBeHidden()
    await builder.stage.selectOption('first')
    await expect(builder.message).not.toContainText('Marta')
    await builder.stage.selectOption('thanks')
    await expect(builder.message).toContainText('Marta')
  })

  test(`${locale}: an amount follows the customs of each language`, async ({ page }) => {
    const builder = await openBuilder(page, locale, 'refund-not-received')
    await page.locator('#q-shop').selectOption('it')
    await page.getByLabel(w.amount, { exact: true }).fill('39,90')
    await expect
      .poll(async () => oneLine(await builder.sentences('it')).replaceAll('\u00A0', ' '))
      .toContain('39,90 €')
    expect(oneLine(await builder.sentences('en'))).toContain('€39.90')
    await page.getByLabel(w.amount, { exact: true }).fill('tanto')
    await expect(page.locator('#q-amount-error')).toBeVisible()
  })

  test(`${locale}: own words stand as they were written, and quoted in the other language`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    const own = 'È un regalo per <b>Giulia</b>: {item} & «tutto»!'
    await builder.field('ownIt').fill(own)
    await expect.poll(async () => builder.sentences('it')).toContain(own)
    expect(oneLine(await builder.sentences('en'))).toContain(`"${own}"`)
    await expect(builder.message.locator('b')).toHaveCount(0)
  })

  test(
    `${locale}: where copying is refused, the whole message stands selected in a box`,
    drill('clipboard refused', 'message'),
    async ({ page }) => {
      await refuseClipboard(page)
      const builder = await openBuilder(page, locale)
      await tellOrder(builder)
      await builder.copy('en').click()
      const box = page.getByRole('textbox', { name: copy.failed })
      await expect(box).toBeFocused()
      const selected = await box.evaluate((element) =>
        element instanceof HTMLTextAreaElement
          ? element.value.slice(element.selectionStart, element.selectionEnd)
          : '',
      )
      expect(oneLine(selected)).toBe(oneLine(await builder.sentences('en')))
    },
  )

  test(
    `${locale}: sentences that do not come are told, and come at the second try`,
    drill('a data file fails', 'message'),
    async ({ page, troubles }) => {
      troubles.expect(/net::ERR_FAILED/)
      await page.route('**/data/messages/*.json', (route) => route.abort())
      await page.goto(`${pathTo('message', locale)}?situation=never-arrived`)
      await expect(page.getByText(w.loadFailed)).toBeVisible()
      const builder = builderOn(page, locale)
      await builder.field('orderNumber').fill(story.orderNumber)
      await page.unroute('**/data/messages/*.json')
      await page.getByRole('button', { name: w.retry }).click()
      await expect(builder.message).toContainText(story.orderNumber)
      await expect(page.getByText(w.loadFailed)).toBeHidden()
    },
  )

  test(`${locale}: what is typed stays out of address, title and network`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.field('ownEn').fill('Zanzibar again')
    await builder.field('ownEn').press('Tab')
    await builder.field('orderNumber').press('Enter')
    await copyWith(page, builder.copy('it'))
    await page.waitForLoadState('networkidle')
    const seen = `${sent.join('\n')} ${page.url()} ${await page.title()}`
    expect(seen).toContain('delivered-not-received.json')
    expect(seen).not.toMatch(/Zanzibar|404-1234567|2026-10-28/)
  })
}

test('answers of another situation wait until they are asked again, and the reader is told that they stay', async ({
  page,
}) => {
  const builder = await openBuilder(page, 'it')
  const { whatStays } = dictionaryFor('it').message
  await page.locator('#q-delivered').fill(story.delivered)
  await expect(page.getByText(whatStays)).toBeHidden()
  await builder.situation.selectOption('prime-unwanted')
  await expect(page.getByText(whatStays)).toBeVisible()
  await expect(builder.field('orderNumber')).toBeHidden()
  await builder.situation.selectOption('delivered-not-received')
  await expect(page.locator('#q-delivered')).toHaveValue(story.delivered)
})

test('the sentences of a situation are fetched when it is chosen, not before, and once', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/')) fetched.push(new URL(request.url()).pathname)
  })
  await page.goto(pathTo('message', 'it'))
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  const builder = builderOn(page, 'it')
  for (const id of ['never-arrived', 'wrong-item', 'never-arrived']) {
    await builder.situation.selectOption(id)
    await expect(builder.message).toBeVisible()
  }
  const sentences = fetched.filter((path) => path.startsWith('/data/messages/'))
  expect(sentences.toSorted()).toEqual([
    '/data/messages/never-arrived.json',
    '/data/messages/shared.json',
    '/data/messages/wrong-item.json',
  ])
})

test('the finished message of a situation copies whole, with its blanks', async ({ page }) => {
  await page.goto('/en/situations/delivered-not-received/')
  const copied = await copyWith(page, page.getByRole('button', { name: names.en.copyIt, exact: true }))
  expect(copied).toContain('____')
  expect(copied).toMatch(/Buongiorno/)
})
