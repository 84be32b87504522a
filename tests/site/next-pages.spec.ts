import { expect, test } from '../support/reader.ts'

/** How a page came: from the network, or fetched ahead. Chromium's own word, which TypeScript does not know yet. */
type Arrival = PerformanceNavigationTiming & { readonly deliveryType: string }

test('the page on whose link a pointer rests is there before it is pressed', async ({ page }) => {
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /Contattaci/ })
    .first()
  const arrival = async () => {
    await page.goto('/it/guida/')
    await link.hover()
    await page.waitForTimeout(600)
    await link.click()
    await page.waitForURL(/pagina-contattaci/)
    return page.evaluate(() => (performance.getEntriesByType('navigation')[0] as Arrival).deliveryType)
  }
  await expect.poll(arrival).toBe('navigational-prefetch')
})
