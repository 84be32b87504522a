import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writePolicy } from '../../src/build/content-security-policy.ts'
import { writePageScripts } from '../../src/build/page-scripts.ts'
import { writeServiceWorker } from '../../src/build/service-worker.ts'
import { offlineAddress, offlinePaths } from '../../src/routes/offline.ts'

/** What every hashed file's name begins with in a newer version. */
const mark = 'newer-'

const isText = (name: string): boolean => /\.(?:html|js|css|json|webmanifest)$/.test(name)

/**
 * Makes a newer version of a built site, as different as two versions can be: no hashed file has its old name, every page says
 * which version it is (`data-build`), every data file begins with another character. The worker is made by the build's own code.
 */
export const makeNewerVersion = async (from: string, to: string): Promise<void> => {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true })
  const files = globSync('**/*', { cwd: to }).filter((name) => statSync(join(to, name)).isFile())
  const hashed = files.filter((name) => /^_astro[\\/]/.test(name)).map((name) => basename(name))
  const pattern = new RegExp(
    `(?<![\\w-])(?:${hashed.map((name) => name.replace(/[.+]/g, '\\$&')).join('|')})`,
    'g',
  )
  for (const name of files.filter(isText)) {
    const path = join(to, name)
    const text = readFileSync(path, 'utf8')
      .replace(pattern, (found) => mark + found)
      .replaceAll(/ integrity="[^"]*"/g, '')
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    const isData = /^data[\\/]/.test(name)
    writeFileSync(path, isData ? `\n${text}` : text.replace('<html ', '<html data-build="newer" '))
  }
  for (const name of hashed) renameSync(join(to, '_astro', name), join(to, '_astro', mark + name))
  await writePageScripts(to, '/')
  await writePolicy(to)
  await writeServiceWorker(to, { kept: offlinePaths, fallback: offlineAddress })
}
