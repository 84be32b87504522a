import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drills } from '../support/drills.ts'
import { root } from '../support/project.ts'

/** Runs every drill, prints the table of them, and fails where one fails or a row has no drill. */
interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly ok: boolean
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

interface Drilled {
  readonly row: string
  readonly title: string
  readonly file: string
  readonly hasPassed: boolean
}

const drilledIn = ({ suites = [], specs = [] }: Suite): readonly Drilled[] => [
  ...suites.flatMap(drilledIn),
  ...specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ annotations, status }) =>
      annotations
        .filter(({ type }) => type === 'drill')
        .map(({ description = '' }) => ({ row: description, title, file, hasPassed: status === 'expected' })),
    ),
  ),
]

const folder = mkdtempSync(join(tmpdir(), 'drills-'))
const report = join(folder, 'report.json')
const { status } = spawnSync(
  'playwright',
  [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--grep',
    '@drill',
    '--reporter',
    'line,json',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, FULL: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  },
)
const drilled = drilledIn(JSON.parse(readFileSync(report, 'utf8'))) // Written by Playwright.
rmSync(folder, { recursive: true, force: true })

const rows = Object.entries(drills).flatMap(([what, places]) =>
  places.map((where) => {
    const own = drilled.filter(({ row }) => row === `${what}: ${where}`)
    const failed = own.filter(({ hasPassed }) => !hasPassed)
    const outcome = own.length === 0 ? 'NOT DRILLED' : failed.length === 0 ? 'holds' : `${failed.length} FAIL`
    const files = [...new Set(own.map(({ file }) => file.replace(/\.spec\.ts$/, '')))].join(' ')
    return { what, where, tests: own.length, outcome, files }
  }),
)
console.table(rows)
process.exitCode = status === 0 && rows.every(({ outcome }) => outcome === 'holds') ? 0 : 1
