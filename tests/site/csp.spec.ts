import { securityHeaders } from '../../src/build/headers.ts'
import { pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'

test('the site is served with the headers that it was built with', async ({ page }) => {
  const answer = await page.goto(pathTo('home', 'it'))
  const headers = answer?.headers() ?? {}
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers[name.toLowerCase()], name).toBe(value)
})

for (const [what, code] of [
  [
    'a script written into the page',
    "const s = document.createElement('script'); s.textContent = 'window.hurt = true'; document.body.append(s)",
  ],
  [
    'a script from another site',
    "const l = document.createElement('link'); l.rel = 'modulepreload'; l.href = 'https://example.com/a.js'; document.head.append(l)",
  ],
  [
    'a style sheet written into the page',
    "const s = document.createElement('style'); s.textContent = 'body { color: red }'; document.head.append(s)",
  ],
  ['a style on an element', "document.body.setAttribute('style', 'color: red')"],
  ['a picture from another site', "const i = new Image(); i.src = 'https://example.com/a.png'"],
  [
    'a frame',
    "const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)",
  ],
] as const) {
  test(`the policy refuses ${what}, and the tests would notice`, async ({ page, troubles }) => {
    troubles.expect(/violation|Trusted|Content Security Policy/i, /request to another site/)
    await page.goto(pathTo('home', 'it'))
    await page.evaluate(code).catch(() => 'refused before it was tried, by trusted types')
    await expect.poll(() => troubles.all.some((trouble) => trouble.includes('violation:'))).toBe(true)
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  })
}

for (const [what, code] of [
  ['HTML made of text', "document.body.innerHTML = '<b>hurt</b>'"],
  ['code made of text', "document.createElement('script').text = 'window.hurt = true'"],
  ['a worker that is not ours', "new Worker('/elsewhere.js')"],
  ['a second policy for addresses', "trustedTypes.createPolicy('mine', {})"],
] as const) {
  test(`trusted types refuse ${what}`, async ({ page, troubles }) => {
    troubles.expect(/violation|Trusted|Content Security Policy/i)
    await page.goto(pathTo('home', 'it'))
    await expect(page.evaluate(code)).rejects.toThrow(/Trusted|Policy/)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })
}

test('the policy refuses words sent to another site', async ({ page, troubles }) => {
  troubles.expect(/violation|Content Security Policy|Fetch API|Refused/i, /request to another site/)
  await page.goto(pathTo('message', 'it'))
  const sent = await page.evaluate(() =>
    fetch('https://example.com/', { method: 'POST', body: 'words' }).then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(sent).toBe('refused')
})

test('without the header the policy in the page still refuses', async ({ page, troubles }) => {
  troubles.expect(/violation|Content Security Policy/i)
  await page.route('**/it/', async (route) => {
    const answer = await route.fetch()
    const { 'content-security-policy': _, ...headers } = answer.headers()
    await route.fulfill({ response: answer, headers })
  })
  await page.goto(pathTo('home', 'it'))
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(() => troubles.all.some((trouble) => trouble.includes('violation:'))).toBe(true)
})
