import { createHash } from 'node:crypto'
import { glob, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import { rulesEnding } from './next-pages.ts'

/** The most that may be kept on a reader's device, in bytes. */
const mostKept = 1_500_000

/** What the device's storage adds to each file: address, headers, places on the disk; measured in Chromium: below 1,000. */
const perFile = 1_000

/** The pages that are on the device after one visit to the site, below the base path. */
export interface OfflinePages {
  readonly kept: readonly string[]
  /** The one that stands in for those that are not there. */
  readonly fallback: string
}

interface SiteFile {
  /** Below the base path, as it is asked for: `it/frasi/`. */
  readonly path: string
  readonly hash: string
  /** Bytes on the device. */
  readonly kept: number
}

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

const readSiteFile = async (folder: string, name: string): Promise<SiteFile> => {
  const content = await readFile(join(folder, name))
  return {
    path: name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
    hash: hashOf(content),
    kept: gzipSync(content).length + perFile,
  }
}

/** Everything that pages are made of. Lists for search engines, headers for hosts, icons and pages to fetch ahead are not. */
const parts = ['{_astro,data,search}/**', '**/*.html']

const readSiteFiles = async (folder: string): Promise<readonly SiteFile[]> => {
  const names = await Array.fromAsync(
    glob(parts, { cwd: folder, exclude: ['404.html', `**/*${rulesEnding}`] }),
  )
  const isFile = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isFile()))
  return Promise.all(
    names
      .filter((_, i) => isFile[i])
      .sort()
      .map((name) => readSiteFile(folder, name)),
  )
}

/** Turns one of the two workers into a script; which of them a site has is decided when it is built. */
const compileWorker = async (name: 'worker' | 'kill'): Promise<string> => {
  const source = await readFile(fileURLToPath(new URL(`../worker/${name}.ts`, import.meta.url)), 'utf8')
  const compilerOptions = { target: ts.ScriptTarget.ES2022, removeComments: true }
  return ts.transpileModule(source, { compilerOptions }).outputText
}

export interface WorkerReport {
  readonly version: string
  readonly files: number
  /** Bytes on the device after one visit. */
  readonly kept: number
  /** How many further pages have room beside them. */
  readonly mostVisited: number
}

const reportOf = (files: readonly SiteFile[], visited: readonly SiteFile[], code: string): WorkerReport => {
  const always = files.filter((file) => !visited.includes(file))
  const kept = always.reduce((total, file) => total + file.kept, 0)
  if (kept > mostKept) throw new Error(`The device would keep ${kept} bytes, more than ${mostKept}.`)
  const largest = Math.max(1, ...visited.map((file) => file.kept))
  return {
    version: hashOf(JSON.stringify(files) + code),
    files: always.length,
    kept,
    mostVisited: Math.min(visited.length, Math.floor((mostKept - kept) / largest)),
  }
}

/**
 * Writes `sw.js`: the worker with the list of all files and their hashes. It has to come last, when every file is final.
 *
 * @throws when more would be kept on a device than may be.
 */
export const writeServiceWorker = async (folder: string, pages: OfflinePages): Promise<WorkerReport> => {
  const [files, code] = await Promise.all([readSiteFiles(folder), compileWorker('worker')])
  const visited = files.filter(({ path }) => /(?:^|\/)$/.test(path) && !pages.kept.includes(path))
  const report = reportOf(files, visited, code)
  const build = {
    version: report.version,
    files: Object.fromEntries(files.map(({ path, hash }) => [path, hash])),
    visited: visited.map(({ path }) => path),
    mostVisited: report.mostVisited,
    offline: pages.fallback,
  }
  await writeFile(join(folder, 'sw.js'), `const build = ${JSON.stringify(build)}\n${code}`)
  return report
}

/** Writes the worker that takes itself and everything that was kept away from readers' devices. */
export const writeKillWorker = async (folder: string): Promise<void> =>
  writeFile(join(folder, 'sw.js'), await compileWorker('kill'))
