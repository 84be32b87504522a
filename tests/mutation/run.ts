import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownTool } from '../support/own-tools.ts'
import { root } from '../support/project.ts'
import { type Module, modules } from './modules.ts'
import { writeReport } from './report.ts'

/**
 * Changes `src/domain` in thousands of small ways and looks whether a test notices each: `npm run test:mutation`, or with
 * the names of modules behind `--`. What has not changed since the last run is not tried again.
 */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in modules))
if (unknown.length > 0)
  throw new Error(`${unknown.join(', ')}: choose of ${Object.keys(modules).join(', ')}.`)

const stryker = ownTool('mutation', '@stryker-mutator/core/bin/stryker.js')
const cache = join(root, 'node_modules/.cache/mutation')

const settingsOf = (name: string, { files, tests }: Module) => ({
  mutate: files.map((file) => `src/domain/${file}`),
  // The rest of the project is not copied: no test of the domain needs it.
  ignorePatterns: ['**', '!src/**', '!content/**', '!tests/{unit,support,sets,mutation}/**', '!package.json'],
  testRunner: 'tap',
  tap: {
    testFiles: tests.map((test) => `tests/unit/${test}.test.ts`),
    nodeArgs: [
      '--test-reporter=tap',
      // How long something takes depends on what else this machine does.
      '--test-skip-pattern=/at once|less than \\d+ ms/',
      '--import=./tests/mutation/fewer-runs.ts',
    ],
  },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: join(cache, `${name}.json`),
  // Not below node_modules, where Node runs no TypeScript.
  tempDirName: join(tmpdir(), `mutation-${process.pid}`),
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: join(cache, `${name}-report.json`) },
  concurrency: 2,
  // Long enough for a machine that others use too: what is merely slow must not count as endless.
  timeoutMS: 6000,
  timeoutFactor: 2,
  allowConsoleColors: false,
  disableTypeChecks: false,
})

mkdirSync(cache, { recursive: true })
// Whoever works on this machine comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const ran = Object.entries(modules).filter(([name]) => asked.length === 0 || asked.includes(name))
for (const [name, module] of ran) {
  const settings = join(cache, `${name}-settings.json`)
  writeFileSync(settings, JSON.stringify(settingsOf(name, module)))
  const { status } = spawnSync(process.execPath, [stryker, 'run', settings], {
    cwd: root,
    stdio: 'inherit',
    // Each trial is a process of its own, which so need not read the same packages again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compiled') },
  })
  if (status !== 0) throw new Error(`${name}: the trials could not be run.`)
}

const shortfalls = writeReport(Object.keys(modules).map((name) => join(cache, `${name}-report.json`)))
if (shortfalls.length > 0) {
  console.error(`Too many changes go unnoticed: ${shortfalls.join(', ')}.`)
  process.exitCode = 1
}
