import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../support/own-tools.ts'
import { root } from '../support/project.ts'
import { type Chapter, median, short } from './report.ts'

/** Seconds that a clean build may take, for 24 pages and for a thousand; between them it may grow evenly. */
const most = { few: { pages: 24, seconds: 5 }, many: { pages: 1_000, seconds: 15 } } as const

const allowed = (pages: number): number =>
  most.few.seconds +
  ((pages - most.few.pages) * (most.many.seconds - most.few.seconds)) / (most.many.pages - most.few.pages)

const buildOnce = (): number => {
  for (const left of ['dist', 'node_modules/.astro'])
    rmSync(join(root, left), { recursive: true, force: true })
  const began = performance.now()
  run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  return (performance.now() - began) / 1000
}

/** P-6: how long a clean build takes. It leaves `dist` as `npm run build` makes it. */
export const buildChapter = (rounds: number): Chapter => {
  const seconds = median(Array.from({ length: rounds }, buildOnce))
  const pages = globSync('**/*.html', { cwd: join(root, 'dist') }).length
  return {
    id: 'P-6',
    title: 'clean build at most 5 s for 24 pages and 15 s for 1,000',
    notes: [
      `Median of ${rounds}, from nothing to a finished site with index, policy and worker. How build and pages grow with the number of`,
      'pages is what npm run measure:scale measures.',
    ],
    columns: ['pages', 'build s', 'ms a page', 'allowed s'],
    rows: [[pages, short(seconds, 1), short((seconds * 1000) / pages), short(allowed(pages), 1)]],
    judged: [{ what: `clean build of ${pages} pages`, value: seconds, unit: 's', goal: allowed(pages) }],
  }
}
