import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Request } from 'playwright'
import { routeTable } from '../../src/routes/table.ts'
import { findBrowser } from '../../src/tools/browser.mjs'
import { needDebian, run } from '../support/own-tools.ts'
import { wordsOf } from '../support/page-words.ts'
import { root } from '../support/project.ts'
import { ask } from './answers.ts'
import { startNginx } from './servers.ts'

/**
 * Measures a guide page on nginx with two workers, beside a Starlight page with the same text on the same server, in one run:
 * `npm run measure:load`. Requests go to this machine only, and stop after some seconds.
 */
const seconds = Number(process.env['SECONDS'] ?? 5)
const rounds = 3
const connections = 32

const ours = `it/${routeTable.contactUs.it}/`
const starlight = join(root, 'tests/hosts/starlight')

/** The words of our page as plain Markdown. */
const markdownOf = (html: string): string => {
  const blocks = wordsOf(html)
  const title = blocks.find(({ tag }) => tag === 'h1')?.words ?? ''
  const signs: Readonly<Record<string, string>> = { h2: '## ', h3: '### ', li: '- ' }
  const text = blocks.filter(({ tag }) => tag !== 'h1').map(({ tag, words }) => (signs[tag] ?? '') + words)
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text.join('\n\n')}\n`
}

/** Builds the Starlight site; the packages are installed from their own lock file, and their telemetry is off. */
const buildStarlight = (): string => {
  if (!existsSync(join(starlight, 'node_modules/.package-lock.json')))
    run('npm', ['ci', '--ignore-scripts', '--prefix', starlight])
  const docs = join(starlight, 'src/content/docs')
  rmSync(docs, { recursive: true, force: true })
  mkdirSync(docs, { recursive: true })
  writeFileSync(
    join(docs, 'guida.md'),
    markdownOf(readFileSync(join(root, 'dist', ours, 'index.html'), 'utf8')),
  )
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Inizio\n---\n\n[Guida](/beside/guida/)\n')
  run(process.execPath, [join(starlight, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', starlight], {
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  return join(starlight, 'dist')
}

interface Load {
  readonly perSecond: number
  readonly p50: string
  readonly p99: string
}

const loadOn = (address: string): Load => {
  const parameters = [
    '-t2',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: br',
    address,
  ]
  const printed = run('wrk', parameters)
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(printed)
  const [, perSecond = '0'] = /Requests\/sec:\s+([\d.]+)/.exec(printed) ?? []
  const percentile = (n: number) => new RegExp(`${n}%\\s+(\\S+)`).exec(printed)?.[1] ?? ''
  return { perSecond: Number(perSecond), p50: percentile(50), p99: percentile(99) }
}

/**
 * How many bytes travel to a browser that opens pages one after the other, until it has nothing more to fetch. With HTTP/2
 * Chromium counts the headers into what it calls the body.
 */
const visitOf = async (browser: Browser, addresses: readonly string[]) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  for (const address of addresses) await page.goto(address, { waitUntil: 'networkidle' })
  const answers = await Promise.all(requests.map(async (request) => ({ sizes: await request.sizes() })))
  await context.close()
  const bytes = answers.map(({ sizes }) => sizes.responseBodySize)
  return {
    bytes: bytes.reduce((sum, size) => sum + size, 0),
    requests: bytes.filter((size) => size > 0).length,
  }
}

/** What the service worker fetches, once a version of the site: bytes without headers, and files. */
const keptOnDevice = async (address: string) => {
  const worker = (await ask(`${address}sw.js`)).body.toString()
  const [, json = '{}'] = /^const build = (\{.*\})$/m.exec(worker) ?? []
  const { files, visited }: { files: Record<string, string>; visited: readonly string[] } = JSON.parse(json)
  const always = Object.keys(files).filter((path) => !visited.includes(path))
  let bytes = 0
  for (const path of always) bytes += (await ask(address + path, { 'Accept-Encoding': 'br' })).body.length
  return { bytes, files: always.length }
}

/** What readers open who write a message: home, method 1, the builder, the phrases. */
const fourPages = (
  [routeTable.home, routeTable.contactUs, routeTable.message, routeTable.phrases] as const
).map(({ it }) => `it/${it}/`.replace('//', '/'))

const median = <T>(all: readonly T[], by: (each: T) => number): T | undefined =>
  all.toSorted((a, b) => by(a) - by(b))[Math.floor(all.length / 2)]

needDebian('wrk', 'wrk')
const server = await startNginx({ beside: buildStarlight() })
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--ignore-certificate-errors', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  const pages = { 'our guide page': ours, 'Starlight, same text': 'beside/guida/' }
  const runs = new Map<string, Load[]>(Object.keys(pages).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, path] of Object.entries(pages)) runs.get(name)?.push(loadOn(server.address + path))
  const rows = await Promise.all(
    Object.entries(pages).map(async ([name, path]) => {
      const middle = median(runs.get(name) ?? [], ({ perSecond }) => perSecond)
      const address = server.address + path
      const { bytes, requests } = await visitOf(browser, [address])
      const page = (await ask(address, { 'Accept-Encoding': 'br' })).body.length
      return [name, { ...middle, 'page B': page, 'first visit with headers B': bytes, requests }] as const
    }),
  )
  console.table(Object.fromEntries(rows))
  const visit = await visitOf(
    browser,
    fourPages.map((path) => server.address + path),
  )
  console.log(`A visit to ${fourPages.join(', ')}: ${visit.bytes} bytes in ${visit.requests} answers`)
  const kept = await keptOnDevice(server.address)
  console.log(
    `Kept for reading without a network, once a version: ${kept.bytes} bytes in ${kept.files} files`,
  )
} finally {
  await browser.close()
  await server.stop()
}
