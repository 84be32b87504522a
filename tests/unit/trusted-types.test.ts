import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trustedWorkerAddress } from '../../src/platform/trusted-types.ts'

interface Rules {
  readonly createScriptURL: (address: string) => string
}

/** Stands in for a browser at an address; gives the policies that were made. */
const browserAt = (address: string): readonly { readonly name: string; readonly rules: Rules }[] => {
  const made: { readonly name: string; readonly rules: Rules }[] = []
  const trustedTypes = {
    createPolicy: (name: string, rules: Rules) => {
      made.push({ name, rules })
      return rules
    },
  }
  Object.assign(globalThis, { location: new URL(address), trustedTypes })
  return made
}

test('the worker of this site is trusted, at the root and below a path', () => {
  for (const base of ['/', '/x/']) {
    const made = browserAt(`https://example.org${base}it/frasi/`)
    assert.equal(trustedWorkerAddress(`${base}sw.js`), `https://example.org${base}sw.js`)
    assert.deepEqual(
      made.map(({ name }) => name),
      ['worker'],
    )
  }
})

test('no other script can be made an address of, not even with the policy in hand', () => {
  const made = browserAt('https://example.org/it/')
  for (const address of [
    'https://elsewhere.example/sw.js',
    '//elsewhere.example/sw.js',
    '/other.js',
    'data:text/javascript,/sw.js',
  ])
    assert.throws(() => trustedWorkerAddress(address), TypeError, address)
  trustedWorkerAddress('/sw.js')
  assert.throws(() => made[0]?.rules.createScriptURL('https://example.org/other.js'), TypeError)
})

test('a browser that knows no trusted types gets the plain address', () => {
  browserAt('https://example.org/it/')
  Object.assign(globalThis, { trustedTypes: undefined })
  assert.equal(trustedWorkerAddress('/sw.js'), 'https://example.org/sw.js')
})
