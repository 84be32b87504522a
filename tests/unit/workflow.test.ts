import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText, readYaml } from '../support/project.ts'

interface Job {
  readonly needs?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly 'timeout-minutes': number
  readonly steps: readonly {
    readonly uses?: string
    readonly run?: string
    readonly env?: Readonly<Record<string, string>>
  }[]
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<'test' | 'build' | 'deploy', Job>>
}

const workflow = readYaml('.github/workflows/pages.yml') as Workflow // The tests below look at each part.
const jobs = Object.values(workflow.jobs)
const steps = jobs.flatMap((job) => job.steps)

test('nothing is published that has not passed the tests', () => {
  assert.ok(workflow.jobs.test.steps.some(({ run }) => run === 'npm test'))
  assert.equal(workflow.jobs.build.needs, 'test')
  assert.equal(workflow.jobs.deploy.needs, 'build')
})

test('each job may do what it needs and nothing else', () => {
  assert.deepEqual(workflow.permissions, {})
  assert.deepEqual(
    jobs.map(({ permissions }) => permissions),
    [{ contents: 'read' }, { contents: 'read', pages: 'read' }, { pages: 'write', 'id-token': 'write' }],
  )
  for (const job of jobs) assert.ok(job['timeout-minutes'] <= 60)
})

test("actions are GitHub's own, at a version or at a commit", () => {
  for (const { uses } of steps)
    if (uses) assert.match(uses, /^actions\/[\w-]+@(?:v\d+(?:\.\d+){0,2}|[0-9a-f]{40})$/)
})

test('the commands exist, and no expression of others gets into a shell', () => {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readText('package.json'),
  )
  const commands = steps.flatMap(({ run }) => run ?? [])
  assert.ok(commands.length >= 3)
  for (const command of commands) {
    assert.doesNotMatch(command, /\$\{\{/)
    const [, script] = /^npm run ([\w:]+)$/.exec(command) ?? []
    if (script) assert.ok(scripts[script], command)
  }
})

test('the build is told where it will stand', () => {
  const { env = {} } = workflow.jobs.build.steps.find(({ run }) => run === 'npm run build') ?? {}
  assert.deepEqual(Object.keys(env), ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'])
  assert.doesNotMatch(readText('.github/workflows/pages.yml'), /pull_request_target|secrets\./)
})
