import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { ask, speaksHttp2 } from './answers.ts'
import { journeysOn, promisesOf } from './promises.ts'
import { errorsOf, startNginx } from './servers.ts'

const server = await startNginx()
after(() => server.stop())

promisesOf(server)

test('pages travel compressed as they were compressed beforehand', async () => {
  const page = new URL('/it/guida/pagina-contattaci/', server.address).href
  const plain = await ask(page)
  const brotli = await ask(page, { 'Accept-Encoding': 'br' })
  const gzip = await ask(page, { 'Accept-Encoding': 'gzip' })
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.equal(gzip.headers['content-encoding'], 'gzip')
  assert.match(brotli.headers['vary'] ?? '', /Accept-Encoding/)
  assert.ok(brotliDecompressSync(brotli.body).equals(plain.body))
  assert.ok(gunzipSync(gzip.body).equals(plain.body))
  assert.ok(brotli.body.length < gzip.body.length && gzip.body.length < plain.body.length / 2)
})

test('a reader without encryption is led to it, at the same page', async () => {
  const { status, headers } = await ask(`${server.plainAddress}it/frasi/?q=a`)
  assert.equal(status, 301)
  assert.equal(headers['location'], `${server.address}it/frasi/?q=a`)
})

test('the server speaks HTTP/2 and does not tell its version', async () => {
  assert.equal(await speaksHttp2(server.address), true)
  const { headers } = await ask(server.address)
  assert.equal(headers['server'], 'nginx')
})

journeysOn(server)

test('the server had nothing to complain of', () => {
  const errors = errorsOf('host-nginx')
    .split('\n')
    .filter(
      (line) =>
        /\[(?:warn|error|crit|alert|emerg)\]/.test(line) && !line.includes('is not found (2: No such file'),
    )
  assert.deepEqual(errors, [])
})
