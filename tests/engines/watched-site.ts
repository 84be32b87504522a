import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePageScripts } from '../../src/build/page-scripts.ts'
import { writeServiceWorker } from '../../src/build/service-worker.ts'
import { offlineAddress, offlinePaths } from '../../src/routes/offline.ts'
import { variantFolder } from '../support/built-variant.ts'
import { recordTroubles, troublesKey } from './record-troubles.ts'

/** A file of the pages' own site, since their policy allows no other script. */
const recorder = '_astro/record-troubles.js'

/**
 * Copies the built site and lets each page begin with the script that writes down troubles: WebKit's driver tells nothing of
 * console and errors. Digests and worker are made anew by the build's own code, so that all else is as it was.
 */
export const makeWatchedSite = async (from: string): Promise<string> => {
  const to = variantFolder('watched-site')
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  writeFileSync(join(to, recorder), `(${recordTroubles})(${JSON.stringify(troublesKey)})\n`)
  for (const name of globSync('**/*.html', { cwd: to })) {
    const path = join(to, name)
    const html = readFileSync(path, 'utf8').replaceAll(/ integrity="[^"]*"/g, '')
    writeFileSync(path, html.replace('</head>', `<script src="/${recorder}"></script></head>`))
  }
  await writePageScripts(to, '/')
  await writeServiceWorker(to, { kept: offlinePaths, fallback: offlineAddress })
  return to
}
