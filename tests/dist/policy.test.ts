import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Version } from 'csp_evaluator/dist/csp.js'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { headersFor } from '../../src/build/headers.ts'
import { openDist, pathIn, textOf } from '../support/built-site.ts'
import { readHeadersFile } from '../support/host-files.ts'

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
  assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"])
  assert.deepEqual(directives.get('trusted-types'), ['worker'])
  const sources = [...directives]
    .filter(([name]) => !name.includes('trusted-types'))
    .flatMap(([, values]) => values)
  const allowed = ["'none'", "'self'"]
  assert.deepEqual(
    [...new Set(sources)].filter((value) => !allowed.includes(value)),
    [],
  )
})

test("the policy stands Google's evaluator: nothing it finds is graver than a note on 'self'", () => {
  const [policy = ''] = policies
  const findings = new CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate()
  const grave = findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
  assert.deepEqual(
    grave.map(({ directive, description }) => `${directive}: ${description}`),
    [],
  )
  const weak = new CspEvaluator(new CspParser("script-src 'unsafe-inline'").csp, Version.CSP3).evaluate()
  assert.ok(
    weak.some(({ severity }) => severity < Severity.MEDIUM_MAYBE),
    'a weak policy is noticed',
  )
})

test('every script that a page names carries the digest of the file', () => {
  const scripts = site.pages.flatMap((page) =>
    page.root.querySelectorAll('script[src]').map((script) => ({ page, script })),
  )
  assert.ok(scripts.length >= site.pages.length)
  for (const { page, script } of scripts) {
    const path = pathIn(site, page, script.getAttribute('src') ?? '') ?? ''
    const digest = createHash('sha256').update(textOf(site, path)).digest('base64')
    assert.equal(script.getAttribute('integrity'), `sha256-${digest}`, `${page.address}: ${path}`)
  }
})

test('the headers for hosts are those of the table, with the policy of the pages, and forbid framing', () => {
  const [policy = ''] = policies
  const headersOf = readHeadersFile(textOf(site, '_headers'))
  assert.deepEqual(headersOf('/it/'), headersFor('/it/', '/'))
  assert.equal(headersOf('/it/')['Content-Security-Policy'], `${policy}; frame-ancestors 'none'`)
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
