import { test as plain } from 'playwright/test'
import { attack, expect } from '../support/attacked-reader.ts'
import { strangeIn, structureOf, watchForHarm } from '../support/harm.ts'
import { payloads } from '../support/payloads.ts'

plain.describe.configure({ timeout: 180_000 })

/** A page as nobody should write it, without a policy: it does with its fragment what it is told. */
const unsafePage = (
  sink: string,
): string => `<!doctype html><title>unsafe</title><body><p id="out"></p><script>
const out = document.getElementById('out')
const text = decodeURIComponent(location.hash.slice(1))
${sink}
</script>`

/** Ways in which text becomes more than text, each with words that show it. */
const sinks: Readonly<Record<string, readonly [string, string]>> = {
  'HTML made of it': ['out.innerHTML = text', '<img src=x onerror=hurt=1>'],
  'code made of it': ['setTimeout(text)', 'window.hurt = 1'],
  'a dialog': ['setTimeout(text)', 'alert(1)'],
  'an address made of it': [
    'out.append(Object.assign(document.createElement("a"), { href: text }))',
    'javascript:1',
  ],
  'an attribute made of it': ['out.setAttribute("onclick", text)', 'hurt=1'],
  'another title': ['setTimeout(() => { document.title = text }, 50)', 'hurt'],
  'another base': ['out.innerHTML = text', '<base href="https://hurt.example/">'],
  'a request elsewhere': ['fetch(text).catch(() => {})', 'https://hurt.example/'],
  'words sent to our own host': ['fetch("/?" + text)', 'hurt'],
  'a frame': ['out.innerHTML = text', '<iframe src="about:blank"></iframe>'],
  'every object changed': ['Object.assign(Object.prototype, JSON.parse(text))', '{"hurt":1}'],
}

for (const [what, [sink, text]] of Object.entries(sinks)) {
  plain(`the watch for harm sees ${what}`, attack, async ({ page }) => {
    const harm = await watchForHarm(page)
    await page.route('https://hurt.example/**', (route) => route.abort())
    await page.route('**/unsafe/', (route) =>
      route.fulfill({ contentType: 'text/html', body: unsafePage(sink) }),
    )
    await page.goto(`/unsafe/#${encodeURIComponent(text)}`)
    await expect.poll(async () => (await harm.seen()).length).toBeGreaterThan(0)
  })
}

plain(
  'a page that makes HTML of text is found out by most of the hostile texts',
  attack,
  async ({ context }) => {
    await context.route('https://hurt.example/**', (route) => route.abort())
    await context.route('**/unsafe/', (route) =>
      route.fulfill({ contentType: 'text/html', body: unsafePage('out.innerHTML = text') }),
    )
    const look = async (text: string) => {
      const page = await context.newPage()
      const harm = await watchForHarm(page)
      await page.goto(`/unsafe/#${encodeURIComponent(text)}`)
      // A page that is led away cannot be asked.
      const done = await Promise.all([structureOf(page), harm.seen()]).catch(() => undefined)
      await page.close()
      return done
    }
    const usual = await look('lampada')
    let caught = 0
    for (const { text } of payloads) {
      const done = await look(text)
      if (!done || !usual || strangeIn(done[0], usual[0]).length > 0 || done[1].length > 0) caught += 1
    }
    expect(usual?.[1]).toEqual([])
    expect(payloads.length).toBeGreaterThanOrEqual(40)
    // The others are hostile to something else than HTML: to addresses, scripts, templates, objects.
    expect(caught).toBeGreaterThan(payloads.length / 2)
  },
)
