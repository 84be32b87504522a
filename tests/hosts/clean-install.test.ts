import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { differencesBetween } from '../support/compare-folders.ts'
import { run } from '../support/own-tools.ts'
import { root } from '../support/project.ts'

const folder = mkdtempSync(join(tmpdir(), 'clean-install-'))
after(() => rmSync(folder, { recursive: true }))

/** Takes the last commit to an empty place, installs what the lock says without running anything, and builds. */
const cleanBuild = (name: string): string => {
  const place = join(folder, name)
  mkdirSync(place)
  const archive = join(folder, `${name}.tar`)
  run('git', ['-C', root, 'archive', '--output', archive, 'HEAD'])
  run('tar', ['-xf', archive, '-C', place])
  run('npm', ['ci', '--ignore-scripts', '--prefix', place])
  run('npm', ['run', 'build', '--prefix', place], { ASTRO_TELEMETRY_DISABLED: '1' })
  return join(place, 'dist')
}

test('two clean installs without scripts build one commit to the same files', { timeout: 600_000 }, () => {
  const [one, other] = [cleanBuild('one'), cleanBuild('other')]
  assert.deepEqual(differencesBetween(one, other), [])
})
