import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.ts'

const isCurrent = (folder: string): boolean => {
  const installed = join(folder, 'node_modules/.package-lock.json')
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  )
}

/** Runs a command to its end; what it says shows only if it fails. */
export const run = (command: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  })
  if (error || status !== 0)
    throw new Error(
      `${command} ${parameters.join(' ')} failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`,
    )
  return stdout
}

/** What the slow commands need and the rest does not: each kind has a folder with a lock file in `tests/tools`. */
export type ToolKind = 'bench' | 'engines' | 'hosts' | 'mutation'

/** Answers with the path of a file in a package of that kind; installs the kind, without install scripts, if it is missing. */
export const ownTool = (kind: ToolKind, path: string): string => {
  const folder = join(root, 'tests/tools', kind)
  if (!isCurrent(folder)) run('npm', ['ci', '--ignore-scripts', '--prefix', folder])
  return join(folder, 'node_modules', path)
}

/** Installs Debian's packages that are missing, if this is a Debian and we may. */
export const needDebian = (program: string, ...packages: readonly string[]): void => {
  const isThere = () =>
    spawnSync('which', [program], { env: { ...process.env, PATH: pathWithSbin } }).status === 0
  if (isThere()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  }
  if (!isThere()) throw new Error(`${program} is missing: install ${packages.join(' and ')}.`)
}

/** Servers stand in folders that are not on everybody's path. */
export const pathWithSbin = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`
