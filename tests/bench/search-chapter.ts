import type { Browser, CDPSession, Page } from 'playwright'
import { names } from '../support/names.ts'
import { pathTo } from '../support/pages.ts'
import { slowPhone, withPage } from './browser.ts'
import { type Chapter, median, short } from './report.ts'

/** A word of six letters, and the time between two keys of somebody who types it on a telephone. */
const word = 'pacchi'
const betweenKeys = 80

const most = { bytes: 130_000, local: 250, slow: 1_800, later: 50 } as const

interface Moments {
  focus: number
  keys: number[]
  results: number[]
}

/** Notes when the box gets focus, when each key is pressed, and when results stand in the page. */
const watchSearch = (): void => {
  const moments: Moments = { focus: Number.NaN, keys: [], results: [] }
  Object.assign(window, { moments })
  const box = document.querySelector('site-search input')
  box?.addEventListener('focus', () => (moments.focus = performance.now()), { capture: true, once: true })
  box?.addEventListener('keydown', () => moments.keys.push(performance.now()), { capture: true })
  const results = document.querySelector('site-search [data-results]')
  if (!results) return
  new MutationObserver(() => {
    if (results.querySelector('li')) moments.results.push(performance.now())
  }).observe(results, { childList: true, subtree: true })
}

/** Bytes that arrive, with their headers, and what is asked for. */
const watchNetwork = (session: CDPSession) => {
  const seen = { bytes: 0, paths: [] as string[] }
  session.on('Network.requestWillBeSent', ({ request }) => seen.paths.push(new URL(request.url).pathname))
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength))
  return seen
}

const momentsOf = (page: Page): Promise<Moments> =>
  page.evaluate(() => (window as typeof window & { moments: Moments }).moments) // Put there by watchSearch.

/** How long each key after the first results waited for its own; the next key ends its time. */
const laterTimes = ({ keys, results }: Moments): readonly number[] => {
  const [first = Number.POSITIVE_INFINITY] = results
  return keys
    .map((key, i) => ({ key, next: keys[i + 1] ?? Number.POSITIVE_INFINITY }))
    .filter(({ key }) => key > first)
    .map(({ key, next }) => (results.find((result) => result >= key && result < next) ?? next) - key)
}

const searchOnce = (browser: Browser, address: string, isSlow: boolean) =>
  withPage(browser, isSlow, async (page, session) => {
    if (!isSlow) await session.send('Network.enable')
    const seen = watchNetwork(session)
    await page.goto(new URL(pathTo('home', 'it'), address).href, { waitUntil: 'networkidle' })
    const early = seen.paths.filter((path) =>
      /^\/(?:search|data\/search)\/|search-view|search-panel/.test(path),
    )
    await page.evaluate(watchSearch)
    seen.bytes = 0
    const box = page.getByRole('combobox', { name: names.it.searchBox })
    await box.focus()
    await page.keyboard.type(word, { delay: betweenKeys })
    await page.locator('site-search [data-results] li').first().waitFor()
    const { bytes } = seen
    await page.waitForTimeout(200)
    // Once everything is there, each letter that goes and comes is a later search.
    for (let i = 0; i < word.length - 1; i += 1)
      await page.keyboard.press('Backspace', { delay: betweenKeys })
    await page.keyboard.type(word.slice(1), { delay: betweenKeys })
    await page.waitForTimeout(200)
    const moments = await momentsOf(page)
    const [result = Number.NaN] = moments.results
    return {
      early: early.length,
      bytes,
      fromFocus: result - moments.focus,
      fromFirstKey: result - (moments.keys[0] ?? Number.NaN),
      fromLastKey: Math.max(0, result - (moments.keys[word.length - 1] ?? Number.NaN)),
      later: median(laterTimes(moments)),
    }
  })

type Run = Awaited<ReturnType<typeof searchOnce>>

const middle = (runs: readonly Run[]): Run => {
  const of = (name: keyof Run) => median(runs.map((run) => run[name]))
  return {
    early: Math.max(...runs.map(({ early }) => early)),
    bytes: of('bytes'),
    fromFocus: of('fromFocus'),
    fromFirstKey: of('fromFirstKey'),
    fromLastKey: of('fromLastKey'),
    later: of('later'),
  }
}

const columns = {
  early: 'files before focus',
  bytes: 'bytes to first result',
  fromFocus: 'from focus ms',
  fromFirstKey: 'from first key ms',
  fromLastKey: 'from last key ms',
  later: 'later results ms',
} as const

/** P-4: what the search costs, from the press on its box to results. */
export const searchChapter = async (browser: Browser, address: string, rounds: number): Promise<Chapter> => {
  const runs: Readonly<Record<'local' | 'slow', Run[]>> = { local: [], slow: [] }
  for (let round = 0; round < rounds; round += 1) {
    runs.local.push(await searchOnce(browser, address, false))
    runs.slow.push(await searchOnce(browser, address, true))
  }
  const [local, slow] = [middle(runs.local), middle(runs.slow)]
  const figures = Object.keys(columns) as readonly (keyof Run)[] // Object.keys forgets the names.
  return {
    id: 'P-4',
    title:
      'nothing of search before focus; first result at most 130 kB, 250 ms here, 1.8 s on slow 4G; later ones 50 ms',
    notes: [
      `Medians of ${rounds}. On the home page the box gets focus and "${word}" is typed, ${betweenKeys} ms a key. Bytes with headers, as the`,
      `browser counts them. Slow: slow 4G and a processor ${slowPhone.processor} times slower. From the last key: 0 if results stood before it.`,
    ],
    columns: ['where', ...figures.map((figure) => columns[figure])],
    rows: [
      ['here', ...figures.map((figure) => short(local[figure]))],
      ['slow 4G', ...figures.map((figure) => short(slow[figure]))],
    ],
    judged: [
      {
        what: 'files of the search before focus',
        value: Math.max(local.early, slow.early),
        unit: '',
        goal: 0,
      },
      { what: 'bytes to the first result', value: slow.bytes, unit: 'bytes', goal: most.bytes },
      {
        what: 'first result here, from the first key',
        value: local.fromFirstKey,
        unit: 'ms',
        goal: most.local,
      },
      { what: 'first result on slow 4G, from focus', value: slow.fromFocus, unit: 'ms', goal: most.slow },
      { what: 'later results here', value: local.later, unit: 'ms', goal: most.later },
    ],
  }
}
