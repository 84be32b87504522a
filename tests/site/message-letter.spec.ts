import type { Locator } from 'playwright/test'
import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { copyWith, oneLine, openBuilder, story, tellOrder } from '../support/builder-page.ts'
import { expect, test } from '../support/reader.ts'

/** Whether this is what an Italian letter to a company does not say: you as to one person. */
const asToOnePerson =
  /\b(?:le chiedo|la ringrazio|mi dica|mi può|potrebbe|può (?:rispondermi|confermarmelo)|la sua|dedica)\b/i

for (const locale of locales) {
  const { message: w, situations } = dictionaryFor(locale)

  test(`${locale}: a formal complaint is a letter to a company, in every strength`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await page.locator('#q-delivered').fill(story.delivered)
    await builder.stage.selectOption('formal')
    const asks = await builder.ask
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))
    for (const tone of ['gentle', 'clear', 'firm'] as const) {
      await builder.tone(tone).check()
      for (const ask of asks) {
        await builder.ask.selectOption(ask)
        const text = oneLine(await builder.sentences('it'))
        expect(text).toMatch(/\b(?:voi|vi|vostr[aoie]|potete|potreste)\b/i)
        expect(text).not.toMatch(asToOnePerson)
        expect(oneLine(await builder.sentences('en'))).toContain('Dear Sir or Madam,')
      }
    }
    await expect(builder.parts).toHaveCount(2)
    expect(await copyWith(page, builder.copy('it'))).toContain('Vi presento un reclamo')
  })

  test(`${locale}: a formal complaint asks for the particulars, and not how it will be used`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    const forms = page.getByRole('group', { name: w.form, exact: true })
    await expect(forms).toBeVisible()
    await builder.form('call').check()
    await builder.stage.selectOption('formal')
    await expect(forms).toBeHidden()
    await expect(page.getByRole('group', { name: w.details, exact: true })).toBeVisible()
    await expect(page.getByRole('group', { name: w.last, exact: true })).toBeVisible()
    await expect(page.getByText(w.formalForm)).toBeVisible()
    await expect(builder.parts).toHaveCount(2)
    await builder.stage.selectOption('first')
    await expect(builder.form('call')).toBeChecked()
    await expect(page.getByText(w.formalForm)).toBeHidden()
  })

  test(`${locale}: the letter names the law of the reader's country, with its day, and no other`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.stage.selectOption('formal')
    await expect(page.getByText(w.groundNoCountry)).toBeVisible()
    const withoutLaw = oneLine(await builder.sentences('it'))
    expect(withoutLaw).not.toMatch(/Codice del consumo|direttiva|Consumer Rights Act/i)

    await builder.country.selectOption('IT')
    await builder.seller.selectOption('amazon')
    await expect(builder.message).toContainText('articolo 63 del Codice del consumo')
    await expect(builder.message).toContainText('Article 63 of the Italian Consumer Code')
    await expect(builder.message).toContainText('Centro europeo consumatori')
    const law =
      locale === 'it'
        ? 'Codice del consumo (decreto legislativo 206/2005), articolo 63'
        : 'Italian Consumer Code (Legislative Decree 206/2005), Article 63'
    const checked = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    await expect(
      page.getByText(fill(w.ground, { law, date: checked.format(Date.parse('2026-11-22')) })),
    ).toBeVisible()

    await builder.country.selectOption('UK')
    await expect(builder.message).toContainText('Consumer Rights Act 2015, section 29')
    await expect(builder.message).not.toContainText('Codice del consumo')
    await expect(page.getByText(w.groundNoCountry)).toBeHidden()

    await builder.country.selectOption('other')
    await expect(page.getByText(w.groundNone)).toBeVisible()
    await expect(builder.message).not.toContainText('Consumer Rights Act')
    await builder.stage.selectOption('first')
    await expect(page.getByText(w.groundNone)).toBeHidden()
  })

  test(`${locale}: no addressee is printed, since none is certain, and the page says so`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await builder.stage.selectOption('formal')
    await builder.country.selectOption('IT')
    await expect(page.getByText(w.formalAddress)).toBeVisible()
    const text = oneLine([...(await builder.sentences('it')), ...(await builder.sentences('en'))])
    expect(text).not.toMatch(/Amazon|Luxemb|Lussemb|Spett|\b(?:via|viale|rue|avenue|street)\b|@/i)
  })

  test(`${locale}: what changes between the strengths opens, three beside each other, in both languages`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const differences = page.locator('[data-differences] dl')
    await page.getByText(w.compare, { exact: true }).click()
    await expect(page.getByText(w.compareLead)).toBeVisible()
    const tones = [w.tones.gentle.name, w.tones.clear.name, w.tones.firm.name]
    // Strengths that say the same share a name, and all three are named.
    const named = async (each: Locator) =>
      (await each.locator('dt').allTextContents()).flatMap((name) => name.split(' · ')).sort()
    await expect.poll(() => named(differences.first())).toEqual([...tones].sort())
    for (const each of await differences.all()) {
      expect(await named(each)).toEqual([...tones].sort())
      const said = await each
        .locator('dd[lang]')
        .evaluateAll((all) => all.map((dd) => dd.getAttribute('lang')))
      expect(said.length % 2).toBe(0)
      expect(said.filter((lang) => lang === 'it').length).toBe(said.length / 2)
      expect(await each.locator('dt').count()).toBeGreaterThan(1)
    }
    // What each strength says here is what the message says once it is chosen.
    for (const tone of ['gentle', 'clear', 'firm'] as const) {
      const said = differences.first().locator(`dt:has-text("${w.tones[tone].name}") ~ dd[lang=en]`).first()
      await builder.tone(tone).check()
      await expect(builder.message).toContainText((await said.textContent()) ?? '?')
    }
    await builder.situation.selectOption('never-arrived')
    await expect(builder.message).toBeVisible()
    await expect.poll(() => named(differences.first())).toEqual([...tones].sort())
  })

  test(`${locale}: where to send it depends on who sold it and where the reader lives`, async ({ page }) => {
    const builder = await openBuilder(page, locale, 'seller-silent')
    const routes = page.getByRole('region', { name: w.routesTitle, exact: true })
    const places = routes.getByRole('listitem')
    const { channels } = situations
    await expect(places.filter({ hasText: channels.seller })).toBeVisible()
    await expect(routes.getByText(w.routesUnknown)).toBeVisible()

    await builder.seller.selectOption('amazon')
    await expect(places.filter({ hasText: channels.seller })).toHaveCount(0)
    await expect(places.filter({ hasText: channels['a-to-z'] })).toHaveCount(0)
    await expect(routes.getByText(w.routesUnknown)).toBeHidden()

    await builder.seller.selectOption('sellerShips')
    await expect(places.first()).toContainText(channels.seller)
    await expect(places.nth(1)).toContainText(channels['a-to-z'])

    await builder.situation.selectOption('unknown-charge')
    const bank = places.filter({ hasText: channels.bank })
    await builder.country.selectOption('IT')
    await expect(bank).toContainText('13')
    await builder.country.selectOption('US')
    await expect(bank).toContainText('60')
    await builder.stage.selectOption('formal')
    await expect(places.locator('visible=true')).toHaveCount(0)
  })
}
