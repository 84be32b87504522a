import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { breachesOf } from '../../src/build/content-security-policy.ts'

const breachesIn = (head: string, body = ''): readonly string[] =>
  breachesOf({
    address: 'it/',
    root: parse(`<html><head>${head}</head><body>${body}</body></html>`),
  })

test('a page may hold the sheet that the build puts into its head, and one that waits for the letters', () => {
  assert.deepEqual(
    breachesIn('<style media="not all">@font-face {}</style><style>p { color: red }</style>'),
    [],
  )
})

for (const [what, head, body] of [
  ['a second style sheet', '<style>p {}</style><style>a {}</style>', ''],
  ['a sheet for some other medium', '<style>p {}</style><style media="print">a {}</style>', ''],
  ['a style sheet among the text', '', '<style>p {}</style>'],
] as const) {
  test(`${what} stops the build`, () => {
    assert.deepEqual(breachesIn(head, body), ['it/: a further style sheet'])
  })
}
