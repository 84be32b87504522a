import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { headersFor } from '../../src/build/headers.ts'
import { root } from '../support/project.ts'
import { ask } from './answers.ts'
import type { HostServer } from './servers.ts'

/** One file of each kind; names with a hash are those of this build. */
const paths = (): readonly string[] => [
  '/',
  '/it/',
  '/it/guida/pagina-contattaci/',
  '/robots.txt',
  '/favicon.svg',
  ...globSync(
    [
      '_astro/search-panel.*.css',
      '_astro/*.woff2',
      '_astro/announce.*.js',
      '_astro/*.speculationrules',
      'search/it/*.json',
      'data/messages/shared.json',
    ],
    {
      cwd: join(root, 'dist'),
    },
  ).map((path) => `/${path.replaceAll('\\', '/')}`),
]

const missing = '/it/non-esiste/'

/** What every host must keep, whatever it is called: headers, caching, the page for what is not there. */
export const promisesOf = (server: HostServer): void => {
  const at = (path: string) => new URL(path, server.address).href

  test('every kind of file comes with the headers of the table', async () => {
    assert.ok(paths().length >= 10)
    for (const path of [...paths(), missing]) {
      const { headers } = await ask(at(path))
      for (const [name, value] of Object.entries(headersFor(path, '/')))
        assert.equal(headers[name.toLowerCase()], value, `${name} of ${path}`)
    }
  })

  test('a page that is not there is answered with 404 and our page', async () => {
    const { status, headers, body } = await ask(at(missing))
    assert.equal(status, 404)
    assert.match(headers['content-type'] ?? '', /text\/html/)
    assert.equal(body.toString(), readFileSync(join(root, 'dist/404.html'), 'utf8'))
  })

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask(at('/it/'))
    const etag = headers['etag'] ?? ''
    assert.notEqual(etag, '')
    const { status, body } = await ask(at('/it/'), { 'If-None-Match': etag })
    assert.equal(status, 304)
    assert.equal(body.length, 0)
  })

  test('an address without its last slash leads to the page', async () => {
    const { status, headers } = await ask(at('/it/frasi'))
    assert.ok([301, 307, 308].includes(status), String(status))
    assert.equal(new URL(headers['location'] ?? '', server.address).href, at('/it/frasi/'))
  })

  test('files are of the type that they say', async () => {
    for (const path of paths()) {
      const { headers } = await ask(at(path))
      const type = headers['content-type'] ?? ''
      const [, ending = 'html'] = /\.(\w+)$/.exec(path) ?? []
      const expected = {
        css: /css/,
        html: /text\/html/,
        js: /javascript/,
        json: /json/,
        svg: /svg/,
        txt: /plain/,
        speculationrules: /^application\/speculationrules\+json/,
        woff2: /woff2/,
      }[ending]
      assert.match(type, expected ?? /./, path)
    }
  })
}

/** Runs the journeys of readers in a browser against a server. */
export const journeysOn = (server: HostServer): void => {
  test('readers can make their journeys', { timeout: 1_800_000 }, () => {
    const specs = (
      process.env['JOURNEYS'] ??
      'csp language next-pages pages phrases search steps message message-drafts message-words'
    ).split(' ')
    const files = specs.map((name) => `tests/site/${name}.spec.ts`)
    const cli = join(root, 'node_modules/playwright/cli.js')
    const parameters = [
      'test',
      '--config',
      'tests/playwright.config.ts',
      '--grep-invert',
      'below a path',
      ...files,
    ]
    const { status } = spawnSync(process.execPath, [cli, ...parameters], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SITE_ADDRESS: server.address },
    })
    assert.equal(status, 0)
  })
}
