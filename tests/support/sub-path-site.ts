import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltSite, openSite } from './built-site.ts'
import { root } from './project.ts'

/** Where a free host might serve the site from: below a path, at a public address. */
export const subPath = '/x/'
export const subPathOrigin = 'https://example.org'

/** Among the packages' caches: no tool of the project looks there, and git does not either. */
export const subPathFolder = join(root, 'node_modules/.cache/sub-path-site')

const builtAt = (folder: string): number => {
  const last = join(folder, '_headers')
  return existsSync(last) ? statSync(last).mtimeMs : 0
}

/** Builds the site for its place below a path, unless that has been done since `dist` was built. */
export const buildSubPathSite = (): void => {
  if (builtAt(subPathFolder) > builtAt(join(root, 'dist'))) return
  rmSync(subPathFolder, { recursive: true, force: true })
  const { status, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', subPathFolder], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_PATH: subPath,
      SITE_URL: `${subPathOrigin}/`,
    },
  })
  if (status !== 0) throw new Error(`The build below ${subPath} failed:\n${stderr}`)
}

/** Builds if need be, and reads. */
export const openSubPathSite = (): Promise<BuiltSite> => {
  buildSubPathSite()
  return openSite(subPathFolder, subPath, subPathOrigin)
}
