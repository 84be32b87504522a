import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.ts'

const builtAt = (folder: string): number => {
  const last = join(folder, '_headers')
  return existsSync(last) ? statSync(last).mtimeMs : 0
}

/** Where a variant goes: among the packages' caches, where no tool of the project looks, and git does not either. */
export const variantFolder = (name: string): string => join(root, 'node_modules/.cache', name)

/** Builds the site with other settings, unless that has been done since `dist` was built. */
export const buildVariant = (name: string, settings: Readonly<Record<string, string>>): void => {
  const folder = variantFolder(name)
  if (builtAt(folder) > builtAt(join(root, 'dist'))) return
  rmSync(folder, { recursive: true, force: true })
  const isWindows = process.platform === 'win32'
  const { status, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', folder], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${isWindows ? ';' : ':'}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...settings,
    },
  })
  if (status !== 0) throw new Error(`The build ${name} failed:\n${stderr}`)
}
