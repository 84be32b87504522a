import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/project.ts'

/** What became of one change: a test noticed it, none did, it ran without end, or no test came by. */
type Outcome = 'Killed' | 'Survived' | 'Timeout' | 'NoCoverage'

/** The part of Stryker's report that is read; other outcomes, such as code that cannot run, do not count. */
export interface Trials {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

export interface Row {
  readonly file: string
  readonly score: number
  readonly counts: Readonly<Record<Outcome, number>>
}

/** Of a hundred changes so many must be noticed: below the first of these the command fails, in all and in each file. */
export const leastScores = { inAll: 80, inEachFile: 75 } as const

/** What we aim at in all. */
const goal = 85

export const reportPath = 'tests/mutation/report.txt'

const outcomes = ['Killed', 'Survived', 'Timeout', 'NoCoverage'] as const

const rowOf = (file: string, statuses: readonly string[]): Row => {
  const count = (outcome: Outcome) => statuses.filter((status) => status === outcome).length
  const counts = {
    Killed: count('Killed'),
    Survived: count('Survived'),
    Timeout: count('Timeout'),
    NoCoverage: count('NoCoverage'),
  }
  const all = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  // A change that makes the code run without end is noticed, too.
  const noticed = counts.Killed + counts.Timeout
  return { file, score: all === 0 ? 100 : (100 * noticed) / all, counts }
}

/** Counts for each file, in alphabetical order, and for all of them. */
export const rowsOf = (trials: readonly Trials[]): { readonly files: readonly Row[]; readonly all: Row } => {
  const byFile = trials.flatMap(({ files }) =>
    Object.entries(files).map(([path, { mutants }]) => ({
      file: path.replace(/^src\/domain\//, ''),
      statuses: mutants.map(({ status }) => status),
    })),
  )
  return {
    files: byFile
      .map(({ file, statuses }) => rowOf(file, statuses))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    all: rowOf(
      'all files',
      byFile.flatMap(({ statuses }) => statuses),
    ),
  }
}

/** Names what falls short of the least scores. */
export const shortfallsOf = ({ files, all }: ReturnType<typeof rowsOf>): readonly string[] =>
  [
    ...(all.score < leastScores.inAll ? [all] : []),
    ...files.filter(({ score }) => score < leastScores.inEachFile),
  ].map(({ file, score }) => `${file}: ${score.toFixed(1)}`)

const lineOf = ({ file, score, counts }: Row): string =>
  [file.padEnd(32), score.toFixed(1), ...outcomes.map((outcome) => counts[outcome])]
    .map((cell) => String(cell).padStart(9))
    .join(' ')

const writeTable = ({ files, all }: ReturnType<typeof rowsOf>): string => {
  const head = ['file in src/domain'.padEnd(32), 'score', 'noticed', 'unnoticed', 'endless', 'no test']
    .map((cell) => cell.padStart(9))
    .join(' ')
  const rule = '-'.repeat(head.length)
  return [head, rule, ...files.map(lineOf), rule, lineOf(all), ''].join('\n')
}

/**
 * Prints the table of the modules that were tried here, now or before, and writes it once that is all of them.
 *
 * @returns what falls short.
 */
export const writeReport = (paths: readonly string[]): readonly string[] => {
  const trials = paths
    .filter((path) => existsSync(path))
    .map((path): Trials => JSON.parse(readFileSync(path, 'utf8')))
  const rows = rowsOf(trials)
  const table = writeTable(rows)
  if (trials.length === paths.length) writeFileSync(join(root, reportPath), table)
  console.log(table)
  if (rows.all.score < goal) console.log(`In all, the goal of ${goal} is not reached.`)
  return shortfallsOf(rows)
}
