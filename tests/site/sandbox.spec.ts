import { axeFindings, overflow, smallTargets } from '../support/accessibility.ts'
import { sandboxAddress } from '../support/addresses.ts'
import { expect, test } from '../support/reader.ts'

const looks = [
  { name: 'light', width: 390, media: { colorScheme: 'light' } },
  { name: 'dark', width: 1280, media: { colorScheme: 'dark' } },
  { name: 'narrow', width: 320, media: { colorScheme: 'light' } },
  { name: 'forced colours', width: 390, media: { forcedColors: 'active' } },
  { name: 'calm', width: 390, media: { reducedMotion: 'reduce' } },
] as const

for (const { name, width, media } of looks) {
  test(`every component in every state stands up to a look: ${name}`, async ({ page }, testInfo) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia(media)
    await page.goto(`${sandboxAddress}it/sandbox/`)
    await testInfo.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
  })
}

test('the published site has no sandbox', async ({ page, troubles }) => {
  troubles.expect(/404/)
  const answer = await page.goto('/it/sandbox/')
  expect(answer?.status()).toBe(404)
})
