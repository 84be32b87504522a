import { chatLimit } from '../../src/domain/message/chat.ts'
import { fill } from '../../src/i18n/fill.ts'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { copyWith, oneLine, openBuilder, story, tellOrder } from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { expect, test } from '../support/reader.ts'

/** Nobody would write so much; somebody will paste it. */
const muchToSay = 'Il corriere non ha suonato e non ha lasciato un avviso. '.repeat(60).slice(0, 3000)

for (const locale of locales) {
  const { message: w } = dictionaryFor(locale)
  const name = names[locale]

  test(`${locale}: each part of a chat is short, says how long it is, and copies alone`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    await expect(builder.form('chat')).toBeChecked()
    const parts = await builder.parts.all()
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) {
      const texts = { it: '', en: '' }
      for (const language of locales) {
        texts[language] = (await part.locator(`[data-sentence][lang=${language}]`).allTextContents()).join(
          ' ',
        )
        const button = part.getByRole('button', { name: language === 'it' ? name.phraseIt : name.phraseEn })
        expect(await copyWith(page, button)).toBe(texts[language])
        expect(texts[language].length).toBeLessThanOrEqual(chatLimit)
      }
      await expect(part).toContainText(fill(w.count, { it: texts.it.length, en: texts.en.length }))
    }
  })

  test(`${locale}: 3,000 characters of own words become several parts, and none of them is lost`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    const before = await builder.parts.count()
    await builder.field('ownIt').fill(muchToSay)
    await expect.poll(() => builder.parts.count()).toBeGreaterThan(before + 6)
    for (const part of await builder.parts.all()) {
      for (const language of locales) {
        const sentences = await part.locator(`[data-sentence][lang=${language}]`).allTextContents()
        expect(sentences.filter((text) => text !== '').join(' ').length).toBeLessThanOrEqual(chatLimit)
      }
    }
    expect(oneLine(await builder.sentences('it'))).toContain(oneLine(muchToSay).trim())
    expect(oneLine(await builder.sentences('en'))).toContain(oneLine(muchToSay).trim())
  })

  test(`${locale}: a part that was copied is marked until its words change`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const part = builder.parts.filter({ hasText: story.item })
    const mark = part.getByText(w.wasCopied.en)
    await copyWith(page, part.getByRole('button', { name: name.phraseEn }))
    await expect(mark).toBeVisible()
    await expect(part.getByText(w.wasCopied.it)).toHaveCount(0)
    await expect(builder.message.getByText(w.wasCopied.en)).toHaveCount(1)
    await builder.tone('firm').check()
    await expect(mark).toBeVisible()
    await builder.field('orderNumber').fill('404-7654321-1234567')
    await expect(mark).toHaveCount(0)
  })

  test(`${locale}: an e-mail is a subject and one text, and the text is what copies`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const inChat = await builder.parts.count()
    await builder.form('email').check()
    await expect(builder.parts).toHaveCount(2)
    expect(inChat).toBeGreaterThan(2)
    await expect(builder.parts.first().getByRole('heading')).toHaveText(w.pieces.subject)
    await expect(builder.parts.last().getByRole('heading')).toHaveText(w.body)
    const subject = await builder.parts.first().locator('[data-sentence][lang=en]').textContent()
    const text = oneLine(await builder.parts.last().locator('[data-sentence][lang=en]').allTextContents())
    expect(subject).toContain(story.orderNumber)

    const copied = await copyWith(page, builder.copy('en'))
    expect(oneLine(copied)).toBe(text)
    expect(copied).not.toContain(subject ?? '')
    expect(copied.split('\n\n').length).toBeGreaterThan(3)
    await expect(page.getByText(w.notSent.email).locator('visible=true').first()).toBeVisible()
    const subjectButton = builder.parts.first().getByRole('button', { name: name.phraseEn })
    expect(await copyWith(page, subjectButton)).toBe(subject)
    await expect(builder.parts.last().getByRole('button')).toHaveCount(0)
  })

  test(`${locale}: after copying, what a seller sold and shipped does not send one to support first`, {
    tag: '@slow',
  }, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const contact = page.locator('[data-contact-chosen]')
    await builder.seller.selectOption('amazon')
    await page.getByLabel(w.shop, { exact: true }).selectOption('amazon.it')
    await copyWith(page, builder.copy('en'))
    await expect(page.locator('[data-not-sent]')).toHaveText(w.notSent.chat)
    await expect(contact).toBeVisible()
    await builder.seller.selectOption('sellerShips')
    await expect(page.locator('[data-not-sent]')).toHaveText(w.notSent.guarantee)
    await expect(contact).toBeHidden()
  })

  test(`${locale}: a call has a script with name and number spelled out, and nothing to copy in parts`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const fullName = page.getByLabel(w.fullName, { exact: true })
    await expect(fullName).toBeHidden()
    await builder.form('call').check()
    await fullName.fill('Zoë Bò')
    await expect.poll(async () => oneLine(await builder.sentences('it'))).toContain('Z come Zara')
    const [italian, english] = [
      oneLine(await builder.sentences('it')),
      oneLine(await builder.sentences('en')),
    ]
    expect(italian).toContain('B come Bologna')
    expect(italian).toMatch(/quattro[^a-z]+zero[^a-z]+quattro/)
    expect(english).toMatch(/Z for Zulu.*B for Bravo/)
    expect(english).toMatch(/four[^a-z]+zero[^a-z]+four/)
    expect(italian).toContain('Mi chiamo Zoë Bò.')
    expect(italian).not.toMatch(/\b(?:scrivo|riscrivo)\b/)
    await expect(builder.message.getByRole('button')).toHaveCount(0)
    await expect(page.getByText(w.callNotes)).toBeVisible()
    await builder.copy('it').click()
    await expect(page.getByText(w.notSent.call).locator('visible=true').first()).toBeVisible()
    await builder.form('chat').check()
    await expect(builder.message).not.toContainText('Zara')
    await expect(page.getByText(w.callNotes)).toBeHidden()
  })

  test(`${locale}: the message region holds the sentences of the chosen form, in pairs, and no others`, async ({
    page,
  }) => {
    const builder = await openBuilder(page, locale)
    await tellOrder(builder)
    const idsOf = { chat: '', email: '', call: '' }
    for (const form of ['chat', 'email', 'call'] as const) {
      await builder.form(form).check()
      const ids = await builder.ids('it')
      expect(await builder.ids('en')).toEqual(ids)
      expect(ids.length).toBeGreaterThan(4)
      expect(new Set(ids).size).toBe(ids.length)
      idsOf[form] = ids.join(' ')
      const loose = await builder.message
        .locator('[data-sentence]:not([lang=it], [lang=en]), [data-sentence=""]')
        .count()
      expect(loose).toBe(0)
      // Whoever copies the whole gets these sentences; the subject of an e-mail is copied on its own.
      const copied = oneLine(await copyWith(page, builder.copy(locale)))
      const all = oneLine(await builder.sentences(locale))
      if (form === 'email') expect(all.endsWith(copied)).toBe(true)
      else expect(copied).toBe(all)
    }
    expect(idsOf.email).toContain('subject')
    expect(idsOf.chat).not.toMatch(/subject|signature|spell/)
    expect(idsOf.call).toMatch(/spellOrder/)
    expect(idsOf.call).not.toMatch(/subject|signature/)
  })

  test(`${locale}: the line for the bot stands by itself, outside the message`, async ({ page }) => {
    const builder = await openBuilder(page, locale)
    const bot = page.getByRole('region', { name: w.botTitle, exact: true })
    const line = await bot.locator('[data-sentence][lang=en]').textContent()
    expect(await copyWith(page, bot.getByRole('button', { name: name.phraseEn }))).toBe(line)
    await expect(builder.message).not.toContainText(line ?? '')
    expect(await copyWith(page, builder.copy('en'))).not.toContain(line)
  })
}
