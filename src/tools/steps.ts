import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs one command of `node_modules/.bin` from the project's root, with its output on this terminal. */
export const runTool = (command: string, ...parameters: readonly string[]): boolean => {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return !error && status === 0
}

/** Says which step begins. */
export const sayStep = (n: number, of: number, words: string): void => {
  console.log(`\n[${n}/${of}] ${words}`)
}
