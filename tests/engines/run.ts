import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Locale, locales } from '../../src/i18n/locales.ts'
import { type ChangingHost, startHost } from '../support/changing-host.ts'
import { root } from '../support/project.ts'
import { type Engine, type EngineName, engineNames } from './engine.ts'
import { featuresHere } from './features.ts'
import { build } from './journeys/build.ts'
import { copy } from './journeys/copy.ts'
import { draft } from './journeys/draft.ts'
import { guide } from './journeys/guide.ts'
import { offline } from './journeys/offline.ts'
import { search } from './journeys/search.ts'
import { takePictures } from './pictures.ts'
import { startPuppeteer } from './puppeteer-engine.ts'
import type { Journey } from './reader.ts'
import { makeWatchedSite } from './watched-site.ts'
import { startWebkit } from './webkit-engine.ts'

/**
 * Makes the journeys of readers in three engines, at the width of a phone: `npm run test:engines`. Names of engines choose
 * some of them; `--journey` one journey, `--pictures` a folder for pictures of the pages.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { journey: { type: 'string' }, pictures: { type: 'string' } },
})

const journeys = [guide, search, build, copy, draft, offline].filter(
  ({ name }) => values.journey === undefined || name === values.journey,
)
const phone = { width: 390, height: 844 } as const

const isEngine = (name: string): name is EngineName => engineNames.some((each) => each === name)
const unknown = positionals.filter((name) => !isEngine(name))
if (unknown.length > 0 || journeys.length === 0)
  throw new Error(
    `There is no ${unknown.join(', ') || values.journey}: choose from ${engineNames.join(', ')}.`,
  )
const chosen = positionals.length > 0 ? engineNames.filter((name) => positionals.includes(name)) : engineNames

const start = (name: EngineName): Promise<Engine> =>
  name === 'webkit' ? startWebkit() : startPuppeteer(name)

/** What no reader sees. */
const harmless = [
  // Chromium gives up the soft passage between two pages when the machine is busy.
  /Transition was (?:aborted|skipped)/,
]

/** Makes one journey; answers with what went wrong. */
const make = async (
  journey: Journey,
  { page }: Engine,
  host: ChangingHost,
  locale: Locale,
): Promise<string> => {
  const seen: string[] = []
  try {
    await journey.go({ page, host, locale })
  } catch (error) {
    seen.push(error instanceof Error ? error.message : String(error))
  }
  seen.push(...(await page.troubles()), ...host.missing.map((path) => `not there: ${path}`))
  const expected = [...harmless, ...(journey.expected ?? [])]
  const unexpected = seen.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))
  return unexpected.join('\n')
}

const table: Record<string, Record<string, string>> = {}
const features: Record<string, Record<string, string>> = {}
const failures: string[] = []

const tell = (row: string, engine: Engine, trouble: string): void => {
  if (trouble) failures.push(`${row}, ${engine.version}: ${trouble}`)
  table[row] = { ...table[row], [engine.version]: trouble ? 'FAILED' : 'passed' }
}

const lookAtFeatures = async (engine: Engine, host: ChangingHost): Promise<void> => {
  await engine.page.open(`${host.address}it/`)
  for (const [name, isThere] of Object.entries(await engine.page.ask(featuresHere)))
    features[name] = { ...features[name], [engine.version]: isThere ? 'yes' : 'no' }
  if (values.pictures) await takePictures(engine, host, values.pictures)
}

const dist = join(root, 'dist')
const watched = chosen.includes('webkit') ? await makeWatchedSite(dist) : dist

for (const name of chosen) {
  const engine = await start(name)
  const site = name === 'webkit' ? watched : dist
  const hosts: ChangingHost[] = []
  // Each journey has a place that no engine has seen before. It answers to the end: a service worker may still be fetching.
  const newHost = async (): Promise<ChangingHost> => {
    const host = await startHost(site)
    hosts.push(host)
    return host
  }
  try {
    await engine.page.resize(phone.width, phone.height)
    for (const journey of journeys)
      for (const locale of locales)
        tell(`${journey.name}, ${locale}`, engine, await make(journey, engine, await newHost(), locale))
    await lookAtFeatures(engine, await newHost())
  } finally {
    await engine.stop()
    await Promise.all(hosts.map((host) => host.fallSilent()))
  }
}
console.table(table)
console.table(features)
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
