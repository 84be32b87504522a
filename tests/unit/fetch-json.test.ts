import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetchJson } from '../../src/platform/fetch-json.ts'

const data = 'data:application/json,{"ok":true}'
const withoutEnd = () => Promise.resolve(new Response(new ReadableStream()))

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

test('a data file that has come leaves no timer behind, nor does one that is not there', async () => {
  const before = timers()
  assert.deepEqual(await fetchJson(data), { ok: true })
  await assert.rejects(fetchJson(data, Promise.resolve(new Response('', { status: 404 }))), /answered 404/)
  assert.equal(timers(), before)
})

test('a data file that begins and does not end is given up after 30 seconds', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const given = assert.rejects(fetchJson(data, withoutEnd()), /did not come/)
  mock.timers.tick(30_000)
  await given
})
