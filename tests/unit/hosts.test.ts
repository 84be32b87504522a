import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonHeaders, headersFor } from '../../src/build/headers.ts'
import { hostConfigurations } from '../../src/build/hosts.ts'
import {
  type HeadersOf,
  readApacheFile,
  readHeadersFile,
  readNginxFile,
  readVercelFile,
} from '../support/host-files.ts'

const readers = {
  netlify: readHeadersFile,
  vercel: readVercelFile,
  apache: readApacheFile,
  nginx: readNginxFile,
} as const satisfies Record<string, (text: string) => HeadersOf>

/** One of each kind: a page, the 404 page, a file with a hash in its name, the search's and the builder's data. */
const paths = [
  '',
  'it/guida/pagina-contattaci/',
  '404.html',
  'robots.txt',
  '_astro/base.B5-n_ZBX.css',
  'search/it/records.json',
  'data/messages/shared.json',
  'sw.js',
]

for (const base of ['/', '/x/']) {
  for (const [host, read] of Object.entries(readers)) {
    test(`${host} gives each file below ${base} the headers of the one table`, () => {
      const headersOf = read(hostConfigurations[host as keyof typeof readers](base)) // Object.entries widens keys.
      for (const path of paths) assert.deepEqual(headersOf(base + path), headersFor(base + path, base), path)
    })
  }
}

test('a file with a hash in its name is kept for a year, all else is asked for again', () => {
  assert.match(headersFor('/_astro/a.12345678.js', '/')['Cache-Control'] ?? '', /max-age=31536000, immutable/)
  for (const path of ['/', '/search/it/records.json', '/sw.js', '/data/_astro/a.js'])
    assert.match(headersFor(path, '/')['Cache-Control'] ?? '', /max-age=0, must-revalidate/)
})

test('the configuration for an own nginx has the name of the site, and listens to old and new addresses', () => {
  const text = hostConfigurations.nginx('/', 'reclami.example')
  assert.doesNotMatch(text, /example\.org/)
  assert.equal(text.match(/server_name reclami\.example;/g)?.length, 2)
  for (const place of ['80', '[::]:80', '443 ssl http2', '[::]:443 ssl http2'])
    assert.ok(text.includes(`  listen ${place};`), place)
})

test('no value breaks out of the quotation marks of a configuration', () => {
  for (const value of Object.values(commonHeaders('/'))) {
    assert.doesNotMatch(value, /[\\$\n#]/)
    assert.ok(!(value.includes('"') && value.includes("'")), value)
  }
})

test('a header that one host lacks, or that two rules set, would be noticed', () => {
  const text = hostConfigurations.netlify('/')
  const without = readHeadersFile(text.replace(/ {2}X-Frame-Options.*\n/, ''))
  assert.notDeepEqual(without('/'), headersFor('/', '/'))
  const twice = readHeadersFile(`${text}/it/*\n  X-Frame-Options: SAMEORIGIN\n`)
  assert.throws(() => twice('/it/'), /set twice/)
  const inLocation = `${hostConfigurations.nginx('/')}location / { add_header X-A "b"; }`
  assert.throws(() => readNginxFile(inLocation), /takes away/)
})
