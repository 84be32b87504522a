import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '../mutation/modules.ts'
import { rowsOf, shortfallsOf, type Trials } from '../mutation/report.ts'
import { filesLike } from '../support/project.ts'

const trialsOf = (path: string, statuses: Readonly<Record<string, number>>): Trials => ({
  files: {
    [path]: {
      mutants: Object.entries(statuses).flatMap(([status, count]) =>
        Array.from({ length: count }, () => ({ status })),
      ),
    },
  },
})

test('every file of the domain that does something belongs to one module, and every test of a module is there', () => {
  const tried = Object.values(modules).flatMap(({ files }) =>
    files.flatMap((file) => filesLike(`src/domain/${file}`)),
  )
  assert.equal(new Set(tried).size, tried.length)
  // These say what things are called, and do nothing.
  const untried = filesLike('src/domain/**/*.ts').filter((path) => !tried.includes(path))
  assert.deepEqual(untried, [
    'src/domain/message/material.ts',
    'src/domain/phrases/moments.ts',
    'src/domain/situations/groups.ts',
  ])
  for (const name of Object.values(modules).flatMap(({ tests }) => tests))
    assert.deepEqual(filesLike(`tests/unit/${name}.test.ts`), [`tests/unit/${name}.test.ts`])
})

test('what runs without end was noticed, what no test reaches was not, what cannot run does not count', () => {
  const { files, all } = rowsOf([
    trialsOf('src/domain/b.ts', { Killed: 2, Timeout: 1, Survived: 2, NoCoverage: 3, RuntimeError: 4 }),
    trialsOf('src/domain/a.ts', { Killed: 2 }),
    trialsOf('src/domain/c.ts', { RuntimeError: 1 }),
  ])
  assert.deepEqual(
    files.map(({ file, score }) => [file, score]),
    [
      ['a.ts', 100],
      ['b.ts', 37.5],
      ['c.ts', 100],
    ],
  )
  assert.equal(all.score, 50)
})

for (const [what, unnoticed, inOther, shortfalls] of [
  ['a file in which one of four is unnoticed', 1, 100, []],
  ['a file in which more are unnoticed', 2, 100, ['src: 60.0']],
  ['everything, where one of five and more are unnoticed', 1, 0, ['all files: 75.0']],
] as const) {
  test(`${what} ${shortfalls.length === 0 ? 'passes' : 'falls short'}`, () => {
    const rows = rowsOf([
      trialsOf('src', { Killed: 3, Survived: unnoticed }),
      trialsOf('other', { Killed: inOther }),
    ])
    assert.deepEqual(shortfallsOf(rows), shortfalls)
  })
}
