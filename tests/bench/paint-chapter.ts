import type { Browser } from 'playwright'
import { categories, type LighthouseRun, openLighthouse } from './lighthouse.ts'
import type { MeasuredPage } from './measured-pages.ts'
import { type Chapter, type Figure, median, short } from './report.ts'
import { type SlowPaint, slowPaintOf } from './slow-paint.ts'

interface Runs {
  readonly lighthouse: LighthouseRun[]
  readonly slow: SlowPaint[]
}

/** So often is a page opened on the slow line in each round: a timer of the brake's falls one of two ways, 70 ms apart. */
const slowVisits = 2

const most = { ratio: 1.1, cls: 0, tbt: 10 } as const

const middle = ({ lighthouse, slow }: Runs) => ({
  points: categories.map((_, i) => median(lighthouse.map(({ points }) => points[i] ?? 0))),
  lcp: median(lighthouse.map(({ lcp }) => lcp)),
  slow: median(slow.map(({ lcp }) => lcp)),
  cls: Math.max(...lighthouse.map(({ cls }) => cls), ...slow.map(({ cls }) => cls)),
  tbt: median(lighthouse.map(({ tbt }) => tbt)),
  lost: [...new Set(lighthouse.flatMap(({ lost }) => lost))],
})

type Middle = ReturnType<typeof middle>

const judgedOf = (name: string, own: Middle, floor: Middle): readonly Figure[] => [
  {
    what: `${name}, LCP by Lighthouse to the floor`,
    value: own.lcp / floor.lcp,
    unit: 'times',
    goal: most.ratio,
  },
  {
    what: `${name}, LCP on slow 4G to the floor`,
    value: own.slow / floor.slow,
    unit: 'times',
    goal: most.ratio,
  },
  { what: `${name}, CLS`, value: own.cls, unit: '', goal: most.cls },
  { what: `${name}, TBT`, value: own.tbt, unit: 'ms', goal: most.tbt },
  ...categories.map((category, i) => ({
    what: `${name}, ${category}${own.lost.length > 0 ? ` (${own.lost.join(', ')})` : ''}`,
    value: own.points[i] ?? 0,
    unit: 'points',
    goal: 100,
    atLeast: true,
  })),
]

const rowOf = (name: string, own: Middle, floor: Middle): Chapter['rows'][number] => [
  name,
  own.points.join(' '),
  short(own.lcp),
  short(own.lcp / floor.lcp, 2),
  short(own.slow),
  short(own.slow / floor.slow, 2),
  short(own.cls, 3),
  short(own.tbt),
]

/** P-3: how soon a page stands, beside a floor with the same words in the same run. */
export const paintChapter = async (
  browser: Browser,
  address: string,
  pages: readonly MeasuredPage[],
  rounds: number,
): Promise<{ readonly chapter: Chapter; readonly version: string }> => {
  const judge = await openLighthouse()
  const floorPage: MeasuredPage = { name: 'floor', path: '/beside/' }
  const runs = new Map(
    [floorPage, ...pages].map((page): [MeasuredPage, Runs] => [page, { lighthouse: [], slow: [] }]),
  )
  // Round by round, so that whatever else the machine does falls on all pages alike.
  for (let round = 0; round < rounds; round += 1)
    for (const [page, { lighthouse, slow }] of runs) {
      const at = new URL(page.path, address).href
      for (let visit = 0; visit < slowVisits; visit += 1) slow.push(await slowPaintOf(browser, at))
      lighthouse.push(await judge(at))
    }
  const all = [...runs].map(([{ name }, own]) => [name, middle(own)] as const)
  const [[, floor] = ['', undefined], ...others] = all
  if (!floor) throw new Error('There is no floor to measure against.')
  return {
    version: [...runs.values()][0]?.lighthouse[0]?.version ?? '',
    chapter: {
      id: 'P-3',
      title: 'LCP at most 1.10 times the floor, CLS 0, TBT at most 10 ms, Lighthouse 100 in all four',
      columns: ['page', 'Lighthouse', 'LCP ms', '/floor', 'slow LCP ms', '/floor', 'CLS', 'TBT ms'],
      rows: all.map(([name, own]) => rowOf(name, own, floor)),
      judged: others.flatMap(([name, own]) => judgedOf(name, own, floor)),
      notes: [
        `Medians of ${rounds}. Lighthouse: performance, accessibility, best practices, search engines; its LCP is for a telephone on slow 4G.`,
        `Slow LCP: median of ${rounds * slowVisits}, Chromium on slow 4G (150 ms, 1,638.4 kbit/s down, 750 up) with a processor four times slower, first visit.`,
        'Floor: one HTML file with the words of method 1, a few rules in it, no script, from the same server.',
      ],
    },
  }
}
