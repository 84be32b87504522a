import { dictionaryFor } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

for (const locale of locales) {
  const { done } = dictionaryFor(locale).guide
  const other = locale === 'it' ? 'en' : 'it'

  test(`${locale}: a step that is done stays done on this device, in both languages of the page`, async ({
    page,
  }) => {
    await page.goto(pathTo('contactUs', locale))
    const box = (n: number) => page.locator(`#step-${n}`).getByRole('checkbox', { name: done, exact: true })
    await box(2).check()
    await page.reload()
    await expect(box(2)).toBeChecked()
    await expect(box(1)).not.toBeChecked()
    await page.goto(pathTo('disputes', locale))
    await expect(box(2)).not.toBeChecked()
    await page.goto(pathTo('contactUs', other))
    const there = page.locator('#step-2').getByRole('checkbox')
    await expect(there).toBeChecked()
    await there.uncheck()
    await page.goto(pathTo('contactUs', locale))
    await expect(box(2)).not.toBeChecked()
  })
}

test('the list of steps leads to each step, and says which one is being read', async ({ page }) => {
  await page.goto(pathTo('disputes', 'it'))
  const list = page.getByRole('navigation').filter({ has: page.locator('a[href="#step-4"]') })
  await list.locator('a[href="#step-3"]').click()
  await expect(page.locator('#step-3')).toBeInViewport()
  await expect(list.locator('[aria-current=step]')).toHaveAttribute('href', '#step-3')
})
