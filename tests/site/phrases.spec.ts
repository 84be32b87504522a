import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { readClipboard, refuseClipboard } from '../support/builder-page.ts'
import { drill } from '../support/drills.ts'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

for (const locale of locales) {
  const name = names[locale]
  const t = dictionaryFor(locale)
  const done = { it: t.copy.doneIt, en: t.copy.doneEn } as const

  for (const [language, button] of [
    ['it', name.phraseIt],
    ['en', name.phraseEn],
  ] as const) {
    test(`${locale}: one press copies a phrase in ${language} and says so`, async ({ page }) => {
      await page.goto(pathTo('phrases', locale))
      const phrase = page.locator('#ask-person')
      const text = await phrase.locator(`[data-text][lang=${language}]`).textContent()
      const copy = phrase.getByRole('button', { name: button })
      const before = await copy.textContent()
      await copy.click()
      expect(await readClipboard(page)).toBe(text?.trim())
      await expect(page.getByRole('status').filter({ hasText: done[language] })).toHaveCount(1)
      await expect(copy).not.toHaveText(before ?? '')
    })
  }

  test(
    `${locale}: where copying is refused, the text is selected and the page says how to copy it`,
    drill('clipboard refused', 'phrases'),
    async ({ page }) => {
      await refuseClipboard(page)
      await page.goto(pathTo('phrases', locale))
      const phrase = page.locator('#ask-person')
      const text = await phrase.locator('[data-text][lang=en]').textContent()
      await phrase.getByRole('button', { name: name.phraseEn }).click()
      await expect(phrase.getByText(t.copy.failed)).toBeVisible()
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(text?.trim())
      await expect(page.getByRole('status').filter({ hasText: t.copy.failed })).toHaveCount(1)
    },
  )

  test(`${locale}: one moment can be chosen, and all of them again`, async ({ page }) => {
    await page.goto(pathTo('phrases', locale))
    const groups = page.locator('[data-moment]').locator('visible=true')
    await expect(groups).toHaveCount(9)
    await page.locator('input[type=radio][value=calm]').check()
    await expect(groups).toHaveCount(1)
    await expect(groups).toHaveAttribute('data-moment', 'calm')
    await page.getByRole('radio', { name: t.phrases.all, exact: true }).check()
    await expect(groups).toHaveCount(9)
  })

  test(`${locale}: a link to a phrase leads to it, also when its moment was hidden`, async ({ page }) => {
    await page.goto(`${pathTo('phrases', locale)}#only-an-accident`)
    await expect(page.locator('#only-an-accident')).toBeInViewport()
    await page.getByRole('radio').nth(1).check()
    await expect(page.locator('#only-an-accident')).toBeHidden()
    await page.evaluate(() => {
      location.hash = '#not-your-fault'
    })
    await expect(page.locator('#not-your-fault')).toBeInViewport()
  })

  test(`${locale}: every phrase can be linked to, and each link names its phrase`, async ({ page }) => {
    await page.goto(pathTo('phrases', locale))
    const phrases = page.locator('[data-search=phrase]')
    expect(await phrases.count()).toBeGreaterThanOrEqual(48)
    const unnamed = await phrases.evaluateAll((all) =>
      all.filter((each) => !each.querySelector(`a[href="#${each.id}"][aria-label]`)).map(({ id }) => id),
    )
    expect(unnamed).toEqual([])
  })
}

test('the phrase that could be read as an admission has its caution beside it', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(pathTo('phrases', locale))
    await expect(page.locator('#only-an-accident')).toContainText(dictionaryFor(locale).phrases.caution)
  }
})
