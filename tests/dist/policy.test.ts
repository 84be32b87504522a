import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Version } from 'csp_evaluator/dist/csp.js'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { headersFor } from '../../src/build/headers.ts'
import { openDist, pathIn, scriptsOf, textOf } from '../support/built-site.ts'
import { readHeadersFile } from '../support/host-files.ts'

const site = await openDist()

test('no page holds a script, a handler or a style of its own, but for two sheets in its head', () => {
  const inline = site.pages.flatMap(({ address, root }) => [
    ...root
      .querySelectorAll(
        'script:not([src]), body style, style:not([media]) ~ style, style[media]:not([media="not all"]), link[rel=stylesheet]',
      )
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

const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values] as const
    }),
  )

const inHeaders = (): string =>
  readHeadersFile(textOf(site, '_headers'))('/it/')['Content-Security-Policy'] ?? ''

test('every page carries one policy, before anything is loaded', () => {
  for (const { address, html } of site.pages) {
    assert.equal(policiesOf(html).length, 1, address)
    const at = html.indexOf('content-security-policy')
    assert.ok(at < html.search(/<(?:link|script|style|img|title)\b/), address)
  }
})

test('the letters of the headings stand in a sheet that is off, and in no other', () => {
  for (const { address, html } of site.pages) {
    const letters = [...html.matchAll(/<style([^>]*)>@font-face\{font-family:Besley;[^}]*\burl\(/g)]
    assert.deepEqual(
      letters.map(([, attributes]) => attributes),
      [' media="not all"'],
      address,
    )
    assert.equal(html.match(/\burl\(/g)?.length, 1, address)
  }
})

test('of styles written into pages, a page allows its own, by its digest, and no other', () => {
  for (const { address, html } of site.pages) {
    const sheets = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
    assert.equal(sheets.length, 2, address)
    assert.ok((sheets[1] ?? '').length > 1_000, `${address} has its styles`)
    const digests = sheets.map((text) => createHash('sha256').update(text).digest('base64'))
    const [policy = ''] = policiesOf(html)
    assert.deepEqual(
      directivesOf(policy).get('style-src'),
      ["'self'", ...digests.map((digest) => `'sha256-${digest}'`)],
      address,
    )
  }
})

test('apart from its styles every page carries the same policy: files of this site and nothing else', () => {
  const policies = new Set(
    site.pages
      .flatMap(({ html }) => policiesOf(html))
      .map((policy) => policy.replace(/style-src [^;]+; /, '')),
  )
  assert.equal(policies.size, 1)
  const directives = directivesOf([...policies][0] ?? '')
  assert.deepEqual(directives.get('default-src'), ["'none'"])
  assert.deepEqual(directives.get('base-uri'), ["'none'"])
  assert.deepEqual(directives.get('form-action'), ["'self'"])
  assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"])
  assert.deepEqual(directives.get('trusted-types'), ['worker'])
  const sources = [...directives].filter(([name]) => !name.includes('trusted-types'))
  assert.deepEqual(
    sources.flatMap(([, values]) => values).filter((value) => !["'none'", "'self'"].includes(value)),
    [],
  )
})

test('the headers say of everything but styles what the pages say, and forbid framing', () => {
  const headers = directivesOf(inHeaders())
  const [policy = ''] = policiesOf(site.pages[0]?.html ?? '')
  const inPage = directivesOf(policy)
  for (const [name, values] of inPage)
    if (!['default-src', 'style-src'].includes(name)) assert.deepEqual(headers.get(name), values, name)
  assert.equal(headers.has('style-src') || headers.has('default-src'), false)
  const elsewhereForbidden = [...headers].filter(([name]) => !inPage.has(name))
  assert.deepEqual(
    elsewhereForbidden.map(([name, values]) => `${name} ${values.join(' ')}`).sort(),
    ['frame-ancestors', 'frame-src', 'media-src', 'object-src'].map((name) => `${name} 'none'`),
  )
})

test("page and headers stand Google's evaluator: nothing it finds is graver than a note on 'self'", () => {
  const [inPage = ''] = policiesOf(site.pages[0]?.html ?? '')
  for (const policy of [inPage, inHeaders()]) {
    const findings = new CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate()
    const grave = findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
    assert.deepEqual(
      grave.map(({ directive, description }) => `${directive}: ${description}`),
      [],
    )
  }
  const weak = new CspEvaluator(new CspParser("script-src 'unsafe-inline'").csp, Version.CSP3).evaluate()
  assert.ok(
    weak.some(({ severity }) => severity < Severity.MEDIUM_MAYBE),
    'a weak policy is noticed',
  )
})

test('a page names every script that another one imports at once', () => {
  for (const page of site.pages) {
    const named = page.root
      .querySelectorAll('script[src]')
      .map((script) => pathIn(site, page, script.getAttribute('src') ?? ''))
    assert.deepEqual([...named].sort(), [...scriptsOf(site, page)].sort(), page.address)
    assert.equal(new Set(named).size, named.length, page.address)
  }
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

test('the headers for hosts are those of the table', () => {
  assert.deepEqual(readHeadersFile(textOf(site, '_headers'))('/it/'), headersFor('/it/', '/'))
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
