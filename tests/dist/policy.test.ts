import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDist, textOf } from '../support/built-site.ts'

const site = await openDist()

test('no page holds a script, a style or a handler of its own', () => {
  const inline = site.pages.flatMap(({ address, root }) => [
    ...root
      .querySelectorAll('script:not([src]), style')
      .map(({ rawTagName }) => `${address}: <${rawTagName}>`),
    ...root.querySelectorAll('*').flatMap((element) =>
      Object.entries(element.attributes)
        .filter(
          ([name, value]) => /^(?:style$|on)/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value),
        )
        .map(([name]) => `${address}: ${name} on <${element.rawTagName}>`),
    ),
  ])
  assert.deepEqual(inline, [])
})

const policiesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]+)">/gi)].map(
    ([, policy = '']) => policy,
  )

const policies = new Set(site.pages.flatMap(({ html }) => policiesOf(html)))

test('every page carries the same policy, once, before anything is loaded', () => {
  assert.equal(policies.size, 1)
  for (const { address, html } of site.pages) {
    assert.equal(policiesOf(html).length, 1, address)
    const at = html.indexOf('content-security-policy')
    assert.ok(at < html.search(/<(?:link|script|img|title)\b/), address)
  }
})

test('the policy allows files of this site and nothing else', () => {
  const [policy = ''] = policies
  const directives = new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values] as const
    }),
  )
  assert.deepEqual(directives.get('default-src'), ["'none'"])
  assert.deepEqual(directives.get('base-uri'), ["'none'"])
  assert.deepEqual(directives.get('form-action'), ["'self'"])
  const values = new Set([...directives.values()].flat())
  assert.deepEqual([...values].sort(), ["'none'", "'self'"])
})

test('the headers for hosts carry the same policy, and forbid framing', () => {
  const [policy = ''] = policies
  const headers = textOf(site, '_headers')
  assert.match(headers, /^\/\*$/m)
  assert.ok(headers.includes(`  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`))
  assert.match(headers, /^ {2}X-Content-Type-Options: nosniff$/m)
  assert.match(headers, /^ {2}Referrer-Policy: no-referrer$/m)
})

test('no script of ours makes HTML of text or code of strings', () => {
  const scripts = [...site.files].filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
  assert.ok(scripts.length > 0)
  for (const path of scripts) {
    assert.doesNotMatch(
      textOf(site, path),
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      path,
    )
  }
})
