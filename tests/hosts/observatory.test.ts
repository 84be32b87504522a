import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { routeTable } from '../../src/routes/table.ts'
import { ownTool, run } from '../support/own-tools.ts'
import { startNginx } from './servers.ts'

interface Scan {
  readonly scan: { readonly grade: string; readonly score: number; readonly testsFailed: number }
  readonly tests: Readonly<
    Record<string, { readonly pass: boolean; readonly scoreModifier: number; readonly result: string }>
  >
}

/** The best that the ten tests of version 1.4.8 give a site that is on no browser's preload list. */
const best = 135

const scanner = ownTool('hosts', '@mdn/mdn-http-observatory/src/scan.js')
// The scanner downloads this list when it is installed; ours is on none.
const list = ownTool('hosts', '@mdn/mdn-http-observatory/conf/hsts-preload.json')
if (!existsSync(list)) writeFileSync(list, '{}')

const scanOf = async (front: string): Promise<Scan> => {
  const server = await startNginx({ front })
  try {
    const env = { NODE_EXTRA_CA_CERTS: server.certificate }
    return JSON.parse(run(process.execPath, [scanner, new URL(server.address).host], env))
  } finally {
    await server.stop()
  }
}

const pages = [
  '',
  ...(['home', 'contactUs', 'phrases', 'message', 'search'] as const).map(
    (route) => `it/${routeTable[route].it}`,
  ),
]

for (const front of pages) {
  test(`Mozilla's Observatory gives /${front} the most that it can give`, async () => {
    const { scan, tests } = await scanOf(front)
    const rows = Object.entries(tests).map(([name, { result, scoreModifier }]) => [
      name,
      { result, scoreModifier },
    ])
    if (front === '') console.table(Object.fromEntries(rows))
    console.log(`/${front}: ${scan.grade}, ${scan.score}`)
    assert.deepEqual(
      Object.entries(tests).filter(([, { pass }]) => !pass),
      [],
    )
    assert.equal(scan.score, best)
  })
}
