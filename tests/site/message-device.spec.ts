import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { copyWith, oneLine, openBuilder, readClipboard, story, tellOrder } from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { expect, test } from '../support/reader.ts'
import { usualLocales } from '../support/usual-locales.ts'

/** A browser that translates on the device, or that says it can and cannot. */
const withTranslator = (page: Page, canDo: boolean): Promise<unknown> =>
  page.addInitScript((can) => {
    const translator = {
      availability: async () => 'available',
      create: async ({ targetLanguage }: { targetLanguage: string }) => ({
        translate: async (text: string) => {
          if (!can) throw new DOMException('No model.', 'NotSupportedError')
          return `<${targetLanguage}> ${text}`
        },
        destroy: () => undefined,
      }),
    }
    Object.defineProperty(globalThis, 'Translator', { value: translator, configurable: true })
  }, canDo)

const withoutTranslator = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Translator'))

interface Sharing {
  readonly shared: readonly string[]
}

/** A device with apps to share with; it refuses what it is told to refuse, in order, and remembers the rest. */
const withSharing = (page: Page, refusals: readonly string[]): Promise<unknown> =>
  page.addInitScript((names) => {
    const left = [...names]
    const shared: string[] = []
    const share = async ({ text }: { text: string }) => {
      const name = left.shift()
      shared.push(text)
      if (name) throw new DOMException('Refused.', name)
    }
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    Object.assign(window, { shared })
  }, refusals)

const sharedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as typeof window & Sharing).shared) // Put there by withSharing.

for (const locale of usualLocales) {
  const { message: w } = dictionaryFor(locale)
  const name = names[locale]

  test(`${locale}: own words are translated on the device, and marked until the reader has been over them`, async ({
    page,
  }) => {
    await withTranslator(page, true)
    const builder = await openBuilder(page, locale)
    const intoEnglish = page.getByRole('button', { name: w.translate.en, exact: true })
    await expect(intoEnglish).toBeHidden()
    await builder.field('ownIt').fill('Il vicino non ha niente.')
    await intoEnglish.click()
    await expect(builder.field('ownEn')).toHaveValue('<en> Il vicino non ha niente.')
    await expect(page.getByText(w.translate.done)).toBeVisible()
    await expect(page.getByText(w.ownTwice)).toBeHidden()
    expect(await builder.sentences('en')).toContain('<en> Il vicino non ha niente.')
    const mark = builder.findings.locator('[data-finding="language-machine"]')
    await expect(mark).toContainText(name.ownEn)

    await page.reload()
    await expect(mark).toContainText(name.ownEn)
    await builder.field('ownEn').fill('The neighbour has nothing.')
    await expect(mark).toHaveCount(0)
    await expect.poll(() => builder.sentences('en')).toContain('The neighbour has nothing.')
    // Own words are never written over.
    const intoItalian = page.getByRole('button', { name: w.translate.it, exact: true })
    await intoItalian.click()
    await expect(page.getByText(w.translate.taken)).toBeVisible()
    await expect(builder.field('ownIt')).toHaveValue('Il vicino non ha niente.')
    await builder.field('ownIt').fill('')
    await intoItalian.click()
    await expect(builder.field('ownIt')).toHaveValue('<it> The neighbour has nothing.')
    await expect(mark).toContainText(name.ownIt)
  })

  test(`${locale}: a translation that fails is told, and no word is lost`, async ({ page }) => {
    await withTranslator(page, false)
    const builder = await openBuilder(page, locale)
    await builder.field('ownIt').fill('Il vicino non ha niente.')
    await page.getByRole('button', { name: w.translate.en, exact: true }).click()
    await expect(page.getByText(w.translate.failed)).toBeVisible()
    await expect(builder.field('ownIt')).toHaveValue('Il vicino non ha niente.')
    await expect(builder.field('ownEn')).toHaveValue('')
    await expect(builder.findings.locator('[data-finding="language-machine"]')).toHaveCount(0)
    await expect(builder.message).toContainText('Il vicino non ha niente.')
  })

  test(`${locale}: a browser that cannot translate shows the hint, and no button`, async ({ page }) => {
    await withoutTranslator(page)
    const builder = await openBuilder(page, locale)
    const script = page.waitForResponse(/own-words-translation/)
    await builder.field('ownIt').fill('Il vicino non ha niente.')
    await script
    await expect(builder.findings.locator('[data-finding="missing-own-en"]')).toBeVisible()
    await expect(page.getByText(w.ownTwice)).toBeVisible()
    for (const language of locales) {
      await expect(page.getByRole('button', { name: w.translate[language], exact: true })).toBeHidden()
    }
  })

  test(`${locale}: the message is handed to another app, and who changes their mind hears nothing`, async ({
    page,
  }) => {
    await withSharing(page, ['AbortError', 'NotAllowedError'])
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const share = page.getByRole('button', { name: w.share.en, exact: true })
    await expect(share).toBeHidden()
    await copyWith(page, builder.copy('en'))
    const failed = page.getByRole('status').filter({ hasText: w.shareFailed })
    const said = await page.evaluateHandle(() => {
      const all: string[] = []
      const status = document.querySelector('message-builder [data-status]')
      if (status)
        new MutationObserver(() => all.push(status.textContent)).observe(status, { childList: true })
      return all
    })

    await share.click()
    await expect.poll(async () => (await sharedOn(page)).length).toBe(1)
    // What is announced next comes after whatever the first would have announced.
    await builder.parts.first().getByRole('button', { name: name.phraseIt }).click()
    await expect.poll(async () => (await said.jsonValue()).length).toBeGreaterThan(1)
    expect(await said.jsonValue()).not.toContain(w.shareFailed)

    await share.click()
    await expect(failed).toHaveCount(1)
    await page.getByRole('button', { name: w.share.it, exact: true }).click()
    await expect.poll(async () => (await sharedOn(page)).length).toBe(3)
    const [, english = '', italian = ''] = await sharedOn(page)
    expect(oneLine(english)).toBe(oneLine(await builder.sentences('en')))
    expect(oneLine(italian)).toBe(oneLine(await builder.sentences('it')))
  })

  test(`${locale}: a private datum is shared only when the reader asks twice`, async ({ page }) => {
    await withSharing(page, [])
    const builder = await openBuilder(page, locale)
    await copyWith(page, builder.copy('en'))
    await builder.field('ownEn').fill('My card is 4111 1111 1111 1111.')
    const share = page.getByRole('button', { name: w.share.en, exact: true })
    await share.click()
    await expect(
      page.getByRole('alert').filter({ hasText: w.privateAsk.split('{excerpt}')[0] ?? '' }),
    ).toBeVisible()
    expect(await sharedOn(page)).toEqual([])
    await share.click()
    await expect.poll(async () => (await sharedOn(page)).join()).toContain('4111 1111 1111 1111')
  })

  test(`${locale}: a device that cannot share offers no button for it`, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await copyWith(page, builder.copy('en'))
    await expect(page.getByText(w.notSent.chat).locator('visible=true').first()).toBeVisible()
    for (const language of locales) {
      await expect(page.getByRole('button', { name: w.share[language], exact: true })).toBeHidden()
    }
  })

  test(
    `${locale}: where the checks do not load, that is said, and the message works all the same`,
    drill('a script fails', 'checks'),
    async ({ page, troubles }) => {
      troubles.expect(/ERR_FAILED/)
      await page.route('**/_astro/findings-view*.js', (route) => route.abort())
      const builder = await openBuilder(page, locale)
      await expect(page.getByText(w.checksFailed)).toBeVisible()
      await tellOrder(builder)
      await builder.field('ownEn').fill('You are all useless.')
      await expect(builder.message).toContainText('You are all useless.')
      expect(oneLine(await copyWith(page, builder.copy('en')))).toBe(oneLine(await builder.sentences('en')))
      expect(await readClipboard(page)).toContain(story.orderNumber)
      await expect(page.getByText(w.checksFailed)).toBeVisible()
    },
  )

  test(
    `${locale}: where the words to check by do not load, that is said, too`,
    drill('a data file fails', 'checks'),
    async ({ page, troubles }) => {
      troubles.expect(/ERR_FAILED/)
      await page.route('**/data/checks/*.json', (route) => route.abort())
      const builder = await openBuilder(page, locale)
      await builder.field('ownEn').fill('You are all useless.')
      await expect(page.getByText(w.checksFailed)).toBeVisible()
      await page.unroute('**/data/checks/*.json')
      await builder.field('item').fill(story.item)
      await builder.field('ownEn').fill('You are all useless, really.')
      await expect(builder.findings.locator('[data-finding="tone-insult"]')).toBeVisible()
      await expect(page.getByText(w.checksFailed)).toBeHidden()
    },
  )
}
