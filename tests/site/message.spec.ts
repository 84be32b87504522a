import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { pathOf } from '../../src/routes/urls.ts'
import {
  builderOn,
  openBuilder,
  readClipboard,
  refuseClipboard,
  story,
  tellOrder,
} from '../support/builder-page.ts'
import { oneSituation, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

/** Words that writers may change at any time come from the dictionary; the names that are fixed, from the list of names. */
const wordsOf = (locale: Locale) => {
  const { message, situations, copy } = dictionaryFor(locale)
  return { ...message, build: situations.build, copyFailed: copy.failed }
}

const other: Readonly<Record<Locale, Locale>> = { it: 'en', en: 'it' }
const draftKey = 'reclamo-gentile:draft'
const asideKey = 'reclamo-gentile:draft-aside'

const oneLine = (texts: readonly string[]): string => texts.join(' ')

for (const locale of locales) {
  const w = wordsOf(locale)

  test(`${locale}: from home to a message about one's own case in the clipboard`, async ({ page }) => {
    await page.goto(pathTo('home', locale))
    await page
      .getByRole('main')
      .locator(`a[href="${pathOf(oneSituation.address, locale)}"]`)
      .click()
    await page.getByRole('link', { name: w.build, exact: true }).click()
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
    const ids = await builder.ids('it')
    expect(ids.length).toBeGreaterThan(4)
    expect(await builder.ids('en')).toEqual(ids)

    if (locale === 'en') await page.locator('#q-shop').selectOption('co-uk')
    await builder.copy('en').click()
    const copied = await readClipboard(page)
    expect(copied.replace(/\s+/g, ' ')).toBe(oneLine(await builder.sentences('en')))
    expect(copied).not.toMatch(/[{}]|undefined|____/)
    await expect(page.getByText(w.notSent).locator('visible=true').first()).toBeVisible()
    await expect(
      page.getByRole('link', {
        name: fill(w.openContact, { shop: locale === 'it' ? 'amazon.it' : 'amazon.co.uk' }),
      }),
    ).toHaveAttribute('href', /^https:\/\/www\.amazon\.[a-z.]+\/contact-us$/)
    await expect(page.getByRole('status').filter({ hasText: w.notSent })).toHaveCount(1)
  })

  test(`${locale}: the other language copies as well, paragraph by paragraph`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.copy('it').click()
    const copied = await readClipboard(page)
    expect(copied.replace(/\s+/g, ' ')).toBe(oneLine(await builder.sentences('it')))
    expect(copied.split('\n\n').length).toBeGreaterThan(2)
  })

  test(`${locale}: each piece copies alone, for a chat that takes little at once`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const piece = builder.message.locator('[data-piece=request]')
    const sentences = await piece.locator('[lang=en]').allTextContents()
    await piece.getByRole('button', { name: /(?:in inglese|in English):/ }).click()
    expect(await readClipboard(page)).toBe(oneLine(sentences))
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
    await expect(page.locator('[data-details]')).toBeHidden()
    await page.getByLabel(w.stage, { exact: true }).selectOption('first')
    await expect(builder.message).not.toContainText('Marta')
    await page.getByLabel(w.stage, { exact: true }).selectOption('thanks')
    await expect(builder.message).toContainText('Marta')
  })

  test(`${locale}: what is missing is said with a way to its field, and blocks nothing`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    const hints = builder.findings.getByRole('listitem')
    await expect(hints.first()).toBeVisible()
    const before = await hints.count()
    await hints.first().getByRole('link').click()
    await expect(builder.field('orderNumber')).toBeFocused()
    await page.keyboard.type(story.orderNumber)
    await expect(hints).toHaveCount(before - 1)
    await builder.copy('en').click()
    expect(await readClipboard(page)).toContain(story.orderNumber)
  })

  test(`${locale}: a draft is still there after a reload, and after going away and back`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.tone('firm').check()
    const text = oneLine(await builder.sentences('it'))
    await page.reload()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(builder.tone('firm')).toBeChecked()
    await expect.poll(async () => oneLine(await builder.sentences('it'))).toBe(text)
    await page.goto(pathTo('home', locale))
    await page.goBack()
    await expect(builder.field('item')).toHaveValue(story.item)
    await expect.poll(async () => oneLine(await builder.sentences('it'))).toBe(text)
  })

  test(`${locale}: an erased draft leaves no word behind, and can be had back at once`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await page.getByRole('button', { name: w.erase }).click()
    await expect(builder.field('orderNumber')).toHaveValue('')
    expect(await page.evaluate((key) => localStorage.getItem(key), draftKey)).not.toContain('404')
    await page.getByRole('button', { name: w.undo }).click()
    await expect(builder.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(builder.message).toContainText(story.item)
  })

  test(`${locale}: a reader who wants nothing kept leaves nothing on the device`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await page.getByRole('checkbox', { name: w.doNotKeep }).check()
    await tellOrder(builder)
    await expect(builder.message).toContainText(story.item)
    const kept = await page.evaluate(
      () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
    )
    expect(kept).not.toContain('404')
    expect(kept).not.toContain('Zanzibar')
    await page.goto(pathTo('message', locale))
    await expect(builder.field('orderNumber')).toHaveValue('')
    await expect(page.getByRole('checkbox', { name: w.doNotKeep })).toBeChecked()
  })

  test(`${locale}: one draft serves both languages of the page`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await page
      .getByRole('link', { name: other[locale] === 'it' ? 'Italiano' : 'English', exact: true })
      .click()
    await expect(page).toHaveURL(new RegExp(pathTo('message', other[locale])))
    const there = builderOn(page, other[locale])
    await expect(there.field('orderNumber')).toHaveValue(story.orderNumber)
    await expect(there.situation).toHaveValue(oneSituation.id)
    await expect(there.message).toContainText(story.item)
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

  test(`${locale}: where copying is refused, the whole message stands selected in a box`, async ({
    page,
  }) => {
    await refuseClipboard(page)
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.copy('en').click()
    const selected = await page.evaluate(() => {
      const box = document.activeElement
      return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    })
    expect(selected.replace(/\s+/g, ' ')).toBe(oneLine(await builder.sentences('en')))
    await expect(
      page
        .getByText(/Ctrl\+C/)
        .locator('visible=true')
        .first(),
    ).toBeVisible()
  })

  test(`${locale}: on a device that keeps nothing the builder works and says that it will forget`, async ({
    page,
    troubles,
  }) => {
    // A sandboxed page has an origin of its own: its storage is really refused, and its own files need to allow it.
    troubles.expect(/sandbox|Permissions policy violation/i)
    await page.route('**/*', async (route) => {
      const answer = await route.fetch()
      const isPage = route.request().isNavigationRequest()
      await route.fulfill({
        response: answer,
        headers: {
          ...answer.headers(),
          'access-control-allow-origin': '*',
          ...(isPage && { 'content-security-policy': 'sandbox allow-scripts allow-forms' }),
        },
      })
    })
    const builder = await openBuilder(page, locale)
    expect(
      await page.evaluate(() => {
        try {
          return localStorage.length
        } catch (error) {
          return error instanceof Error ? error.name : ''
        }
      }),
    ).toBe('SecurityError')
    await tellOrder(builder)
    await expect(builder.message).toContainText(story.item)
    await expect(page.getByText(w.storageRefused)).toBeVisible()
  })

  test(`${locale}: sentences that do not come are told, and come at the second try`, async ({
    page,
    troubles,
  }) => {
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
  })

  test(`${locale}: a draft that cannot be read is set aside and can be downloaded`, async ({ page }) => {
    await page.goto(pathTo('home', locale))
    await page.evaluate((key) => localStorage.setItem(key, '{"version":99,"words":"mine"}'), draftKey)
    const builder = await openBuilder(page, locale)
    await expect(page.getByText(w.draftUnreadable)).toBeVisible()
    await tellOrder(builder)
    expect(await page.evaluate((key) => localStorage.getItem(key), asideKey)).toBe(
      '{"version":99,"words":"mine"}',
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: w.downloadDraft }).click()
    const chunks = await (await (await download).createReadStream()).toArray()
    expect(Buffer.concat(chunks).toString()).toBe('{"version":99,"words":"mine"}')
  })

  test(`${locale}: what is typed stays out of address, title and network`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.field('ownEn').fill('Zanzibar again')
    await builder.field('ownEn').press('Tab')
    await builder.field('orderNumber').press('Enter')
    await builder.copy('it').click()
    await page.waitForLoadState('networkidle')
    const seen = `${sent.join('\n')} ${page.url()} ${await page.title()}`
    expect(seen).toContain('delivered-not-received.json')
    expect(seen).not.toMatch(/Zanzibar|404-1234567|2026-10-28/)
  })
}

test('angry words get kinder ones with one press, and a firm deadline is left alone', async ({ page }) => {
  const { field, findings } = await openBuilder(page, 'it')
  await field('ownIt').fill('Siete degli incompetenti. Mi serve una risposta entro il 20 novembre.')
  const insult = findings.locator('[data-finding="tone-insult"]')
  await expect(insult).toContainText('incompetenti')
  await expect(findings.locator('[data-finding="tone-threat"]')).toHaveCount(0)
  await insult.getByRole('button').click()
  await expect(findings.locator('[data-finding="tone-insult"]')).toHaveCount(0)
  await expect(field('ownIt')).toHaveValue(/entro il 20 novembre\.$/)
  await expect(field('ownIt')).not.toHaveValue(/incompetenti/)
})

test('a card number is named, and is copied only when the reader asks twice', async ({ page }) => {
  const { field, findings, copy } = await openBuilder(page, 'en')
  await field('ownEn').fill('My card is 4111 1111 1111 1111.')
  await expect(findings.locator('[data-finding="private-card"]')).toContainText('4111 1111 1111 1111')
  await copy('en').click()
  await expect(
    page.getByRole('alert').filter({ hasText: dictionaryFor('en').message.privateAsk }),
  ).toBeVisible()
  await expect(page.getByText(dictionaryFor('en').message.notSent).locator('visible=true')).toHaveCount(0)
  await copy('en').click()
  expect(await readClipboard(page)).toContain('4111 1111 1111 1111')
})

test('false friends are explained, and an order number is no card', async ({ page }) => {
  const { field, findings } = await openBuilder(page, 'it')
  await field('orderNumber').fill(story.orderNumber)
  await field('ownEn').fill('I pretend a refund.')
  await expect(findings.locator('[data-finding="language-false-friend"]')).toContainText('pretend')
  await expect(findings.locator('[data-finding^="private-"]')).toHaveCount(0)
})

test('answers of another situation wait until they are asked again', async ({ page }) => {
  const builder = await openBuilder(page, 'it')
  await page.locator('#q-delivered').fill(story.delivered)
  await builder.situation.selectOption('prime-unwanted')
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
  expect(fetched.toSorted()).toEqual([
    '/data/messages/never-arrived.json',
    '/data/messages/shared.json',
    '/data/messages/wrong-item.json',
  ])
})

test('a link that names no situation, or something else, chooses nothing', async ({ page }) => {
  await page.goto(`${pathTo('message', 'en')}?situation=<script>&tone=shouting&orderNumber=404`)
  const builder = builderOn(page, 'en')
  await expect(builder.situation).toHaveValue('')
  await expect(builder.field('orderNumber')).toHaveValue('')
  await expect(builder.message).toBeHidden()
})

test('the finished message of a situation copies whole, with its blanks', async ({ page }) => {
  await page.goto('/en/situations/delivered-not-received/')
  await page.getByRole('button', { name: 'Copy the message in Italian' }).click()
  const copied = await readClipboard(page)
  expect(copied).toContain('____')
  expect(copied).toMatch(/Buongiorno/)
})
