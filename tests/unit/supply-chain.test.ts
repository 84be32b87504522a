import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { type Lock, weaknessesOf } from '../support/lock-file.ts'
import { filesLike, readText, root } from '../support/project.ts'

const lockOf = (path: string): Lock => JSON.parse(readText(path)).packages

for (const path of filesLike('{package-lock.json,tests/{hosts,tools}/*/package-lock.json}')) {
  test(`${path} names every package with its digest, and no place but the registry`, () => {
    const lock = lockOf(path)
    assert.ok(Object.keys(lock).length > 20)
    assert.deepEqual(weaknessesOf(lock), [])
  })
}

const good: Lock = {
  '': { dependencies: { a: '1' } },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
}

for (const [fault, lock] of [
  ['has no digest', { ...good, 'node_modules/a': { version: '1.0.0' } }],
  ['has no digest', { ...good, 'node_modules/a': { version: '1.0.0', integrity: 'sha1-x' } }],
  [
    'a place of its own',
    { ...good, 'node_modules/a': { ...good['node_modules/a'], resolved: 'git+ssh://a' } },
  ],
  ['runs a script', { ...good, 'node_modules/a': { ...good['node_modules/a'], hasInstallScript: true } }],
  ['is not locked', { '': { dependencies: { a: '1' } } }],
] as const) {
  test(`a lock file where a package ${fault} is refused`, () => {
    assert.deepEqual(weaknessesOf(good), [])
    assert.match(weaknessesOf(lock).join('\n'), new RegExp(fault))
  })
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const { dependencies, devDependencies, optionalDependencies }: Manifest = JSON.parse(readText('package.json'))
const ours = { ...dependencies, ...devDependencies, ...optionalDependencies }

test('every package is asked for in one exact version', () => {
  for (const [name, version] of Object.entries(ours)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
})

test('the README says of each package why it is here, and of no other', () => {
  const [, table = ''] = /^## Packages\n([\s\S]*?)\n## /m.exec(readText('README.md')) ?? []
  const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  assert.deepEqual(named.sort(), Object.keys(ours).sort())
})

/** Code of others that a reader's browser runs. */
const readersPackages = ['valibot']

test('at most four packages reach the reader', () => {
  const bare = /(?:\bfrom|\bimport)\s*\(?\s*'((?:@[\w-]+\/)?[a-z][\w-]*)[^']*'/g
  const imported = filesLike('src/{domain,islands,platform}/**/*.ts').flatMap((path) =>
    [...readText(path).matchAll(bare)].map(([, name = '']) => name),
  )
  assert.ok(imported.includes('valibot'))
  assert.deepEqual(
    imported.filter((name) => !readersPackages.includes(name)),
    [],
  )
  assert.ok(readersPackages.length <= 4)
})

test('a bill of materials can be made from the lock, and names every package with a digest', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  assert.equal(status, 0, stderr)
  const bill: { readonly bomFormat: string; readonly components: readonly { readonly name: string }[] } =
    JSON.parse(stdout)
  assert.equal(bill.bomFormat, 'CycloneDX')
  const names = new Set(bill.components.map(({ name }) => name))
  for (const name of Object.keys(devDependencies)) assert.ok(names.has(name), name)
})
