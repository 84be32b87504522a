import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { routeTable } from '../../src/routes/table.ts'
import { nginxAddress, startNginx } from '../hosts/servers.ts'
import { openSite } from '../support/built-site.ts'
import { variantFolder } from '../support/built-variant.ts'
import { run } from '../support/own-tools.ts'
import { root } from '../support/project.ts'
import { openBrowser } from './browser.ts'
import { buildChapter } from './build-chapter.ts'
import { writeFloor } from './floor.ts'
import { interactionChapter } from './interaction-chapter.ts'
import { busyness, machineWords } from './machine.ts'
import { measuredPages } from './measured-pages.ts'
import { paintChapter } from './paint-chapter.ts'
import { type Chapter, printed } from './report.ts'
import { searchChapter } from './search-chapter.ts'
import { pageSizes } from './size-chapters.ts'
import { typingChapter } from './typing-chapter.ts'

/**
 * Measures how fast the site is, on nginx on this machine, and writes `results.txt`: `npm run bench`. With `--quick` everything
 * is measured once, for development, and nothing is written. `P-3` measures one goal.
 */
const isQuick = process.argv.includes('--quick')
const only = process.argv.find((parameter) => /^P-\d$/.test(parameter))
const rounds = isQuick ? 1 : 5

const wants = (id: string): boolean => only === undefined || only === id

/** The site as a host serves it: with its address, so that search engines are let in and Lighthouse can judge that too. */
const buildServed = (): string => {
  const folder = variantFolder('bench-site')
  run(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent', '--outDir', folder],
    { SITE_URL: nginxAddress, ASTRO_TELEMETRY_DISABLED: '1' },
  )
  return folder
}

const measureServed = async (
  built: string,
): Promise<{ chapters: readonly Chapter[]; versions: Record<string, string> }> => {
  const site = await openSite(built, '/', new URL(nginxAddress).origin)
  const floor = variantFolder('bench-floor')
  writeFloor(floor, join(built, 'it', routeTable.contactUs.it, 'index.html'))
  const server = await startNginx({ built, beside: floor })
  const browser = await openBrowser()
  const { address } = server
  try {
    const chapters: Chapter[] = []
    if (wants('P-1')) chapters.push(pageSizes(site, measuredPages))
    if (wants('P-2')) chapters.push(await interactionChapter(browser, address, site, measuredPages))
    const paint = wants('P-3') ? await paintChapter(browser, address, measuredPages, rounds) : undefined
    if (paint) chapters.push(paint.chapter)
    if (wants('P-4')) chapters.push(await searchChapter(browser, address, rounds))
    if (wants('P-5')) chapters.push(await typingChapter(browser, address, Math.min(rounds, 3)))
    return {
      chapters,
      versions: { Chromium: browser.version(), ...(paint && { Lighthouse: paint.version }) },
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

const before = busyness()
const day = new Date().toISOString().slice(0, 10)
const builds = wants('P-6') ? [buildChapter(Math.min(rounds, 3))] : []
const { chapters, versions } = await measureServed(buildServed())
const said = [
  `Speed, measured on ${day}${isQuick ? ', everything once' : ''} on nginx with TLS, HTTP/2 and brotli.`,
  machineWords(before, versions),
  ...[...chapters, ...builds].map(printed),
].join('\n\n')
console.log(said)
if (!isQuick && only === undefined) {
  mkdirSync(join(root, 'tests/bench'), { recursive: true })
  writeFileSync(join(root, 'tests/bench/results.txt'), `${said}\n`)
}
