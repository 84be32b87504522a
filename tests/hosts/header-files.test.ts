import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { headersFor } from '../../src/build/headers.ts'
import { hostConfigurations } from '../../src/build/hosts.ts'
import { rulesPath, rulesType } from '../../src/build/next-pages.ts'
import { ownTool } from '../support/own-tools.ts'

/** What is used of `@netlify/headers-parser`. */
interface NetlifyParser {
  readonly parseAllHeaders: (from: {
    readonly headersFiles: readonly string[]
    readonly minimal: boolean
  }) => Promise<{
    readonly headers: readonly { readonly for: string; readonly values: Readonly<Record<string, string>> }[]
    readonly errors: readonly Error[]
  }>
}

/** What is used of `@vercel/routing-utils`. */
interface VercelRouting {
  readonly getTransformedRoutes: (file: unknown) => {
    readonly error: Error | null
    readonly routes: readonly {
      readonly src: string
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
    }[]
  }
}

const load = <T>(path: string): Promise<T> => import(pathToFileURL(ownTool('hosts', path)).href)

const folder = mkdtempSync(join(tmpdir(), 'header-files-'))
after(() => rmSync(folder, { recursive: true }))

const paths = ['', 'it/frasi/', 'sw.js', 'search/it/records.json', '_astro/a.12345678.js'] as const

/** The hosts send this of their own accord where the files say nothing. */
const withDefault = (headers: Readonly<Record<string, string>>) => ({
  'Cache-Control': 'public, max-age=0, must-revalidate',
  ...headers,
})

for (const base of ['/', '/x/']) {
  const rules = base + rulesPath(base)

  test(`Netlify's own parser reads the table in the files of a site at ${base}`, async () => {
    const { parseAllHeaders } = await load<NetlifyParser>('@netlify/headers-parser/lib/index.js')
    const file = join(folder, '_headers')
    writeFileSync(file, hostConfigurations.netlify(base))
    const { headers, errors } = await parseAllHeaders({ headersFiles: [file], minimal: true })
    assert.deepEqual(errors, [])
    const given = (path: string) =>
      Object.assign(
        {},
        ...headers
          .filter(({ for: pattern }) =>
            pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
          )
          .map(({ values }) => values),
      )
    for (const path of paths) assert.deepEqual(withDefault(given(base + path)), headersFor(base + path, base))
    assert.equal(given(rules)['Content-Type'], rulesType)
  })

  test(`Vercel's own router reads the table in the files of a site at ${base}`, async () => {
    const { default: routing } = await load<{ default: VercelRouting }>('@vercel/routing-utils/dist/index.js')
    const { error, routes } = routing.getTransformedRoutes(JSON.parse(hostConfigurations.vercel(base)))
    assert.equal(error, null)
    const given = (path: string) =>
      Object.assign(
        {},
        ...routes
          .filter(({ src, status }) => !status && new RegExp(src).test(path))
          .map(({ headers }) => headers),
      )
    for (const path of paths) assert.deepEqual(withDefault(given(base + path)), headersFor(base + path, base))
    assert.equal(given(rules)['Content-Type'], rulesType)
  })
}
