import type { Browser, Page } from 'playwright'
import { type BuiltSite, fileFor, travelSize } from '../support/built-site.ts'
import { oneSituation } from '../support/pages.ts'
import { withPage } from './browser.ts'
import type { MeasuredPage } from './measured-pages.ts'
import type { Chapter } from './report.ts'
import { scriptSizes } from './size-chapters.ts'

/** What a reader does on the message page, in this order. */
const steps: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  ['a situation is chosen', (page) => page.locator('[name=situation]').selectOption(oneSituation.id)],
  ['own words begin', (page) => page.locator('[name=ownIt]').focus()],
  ['the box for notes is opened', (page) => page.locator('[data-scratch] > summary').click()],
]

/** What may come after the first interaction, in bytes, by the names of files. */
const limits: readonly (readonly [what: string, files: RegExp, bytes: number])[] = [
  ['sentences of the chosen situation', /^data\/messages\/(?!shared)/, 6_000],
  ['shared sentences', /^data\/messages\/shared/, 8_000],
  ['words for the checks of own words', /^data\/checks\//, 15_000],
]

/** What a page fetches between two moments, as paths below the site. */
const watchRequests = (page: Page): (() => readonly string[]) => {
  let asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)))
  return () => {
    const taken = [...new Set(asked)]
    asked = []
    return taken
  }
}

/** Until nothing has been fetched for a while: some parts come a moment after what wanted them. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(500)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}

const opened = (browser: Browser, address: string): Promise<readonly string[]> =>
  withPage(browser, false, async (page) => {
    const taken = watchRequests(page)
    await page.goto(address)
    await settled(page)
    return taken()
  })

const stepped = (
  browser: Browser,
  address: string,
): Promise<readonly (readonly [string, readonly string[]])[]> =>
  withPage(browser, false, async (page) => {
    const taken = watchRequests(page)
    await page.goto(address)
    await settled(page)
    taken()
    const log: (readonly [string, readonly string[]])[] = []
    for (const [what, act] of steps) {
      await act(page)
      await settled(page)
      log.push([`message: ${what}`, taken()])
    }
    return log
  })

/** P-2: what comes before the first interaction, and what each adds, from the log of the network. */
export const interactionChapter = async (
  browser: Browser,
  address: string,
  site: BuiltSite,
  pages: readonly MeasuredPage[],
): Promise<Chapter> => {
  const sizeOf = (paths: readonly string[]): number =>
    paths.reduce((total, path) => total + travelSize(site, fileFor(path)), 0)
  const rowOf = (what: string, paths: readonly string[]) => {
    const scripts = paths.filter((path) => path.endsWith('.js'))
    const data = paths.filter((path) => path.endsWith('.json'))
    return [what, sizeOf(scripts), sizeOf(data), scripts.length + data.length]
  }
  const rows: (string | number)[][] = []
  for (const { name, path } of pages)
    rows.push(rowOf(`${name}: opened`, await opened(browser, new URL(path, address).href)))
  const message = pages.find(({ name }) => name === 'message, empty')?.path ?? ''
  const log = await stepped(browser, new URL(message, address).href)
  const later = log.flatMap(([, paths]) => paths)
  return {
    id: 'P-2',
    title:
      'script before the first interaction at most 3 kB (phrases 4, message 15), and what interactions add',
    notes: [
      'Compressed sizes of what the log of the network names, each page on a telephone of its own. "Message, chosen" is a link',
      'that chooses, so it brings the message with it. The limits before the first interaction are judged on all pages.',
    ],
    columns: ['what', 'script B', 'data B', 'files'],
    rows: [...rows, ...log.map(([what, paths]) => rowOf(what, paths))],
    judged: [
      ...scriptSizes(site),
      ...limits.map(([what, files, goal]) => ({
        what,
        value: sizeOf(later.filter((path) => files.test(path))),
        unit: 'bytes',
        goal,
      })),
    ],
  }
}
