import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { run } from '../support/own-tools.ts'
import { root } from '../support/project.ts'

/**
 * Measures what grows with the number of pages: `npm run measure:scale -- 1000 10000`. Pages are copies of the situations, each
 * with a title of its own, built by the project's own layout, components, index and policy in an empty place. Without the service
 * worker, which would refuse to keep an index of so many pages on a device.
 */
const route = `---
import { render } from 'astro:content'
import { gatherLocals } from '../../collections/locals.ts'
import { getPage } from '../../collections/pages.ts'
import { contentComponents } from '../../components/content/index.ts'
import Text from '../../components/content/Text.astro'
import PageHead from '../../components/page/PageHead.astro'
import Base from '../../layouts/Base.astro'
import { staticPaths } from '../../routes/static-paths.ts'
import '../../styles/guide.css'
import '../../styles/situation.css'

export const getStaticPaths = () =>
  Array.from({ length: Number(process.env.GENERATED) / 2 }, (_, i) =>
    staticPaths('generated', { it: \`generate/\${i}\`, en: \`generated/\${i}\` }, { id: \`generated-\${i}\` as const }),
  ).flat()

const { locale, address, id } = Astro.props
Object.assign(Astro.locals, await gatherLocals(locale))
const page = await getPage(\`situations/\${id}\`, locale)
const { Content } = await render(page)
---

<Base locale={locale} address={address} title={page.data.title} description={page.data.description} name={page.data.title} kind="situation">
  <PageHead heading={page.data.heading} lead={page.data.lead} />
  <div class="wrap"><Text><Content components={contentComponents} /></Text></div>
</Base>
`

const prepare = (place: string): void => {
  const archive = join(place, 'sources.tar')
  run('git', ['-C', root, 'archive', '--output', archive, 'HEAD'])
  run('tar', ['-xf', archive, '-C', place])
  run('cp', ['-al', join(root, 'node_modules'), join(place, 'node_modules')])
  for (const cache of ['.astro', '.cache', '.vite'])
    rmSync(join(place, 'node_modules', cache), { recursive: true, force: true })
  if (!globSync('src/pages/*/*situation*', { cwd: place }).length)
    throw new Error('The pages of situations have moved.')
  writeFileSync(join(place, 'src/pages/[lang]/[...generated].astro'), route)
}

const writePages = (place: string, count: number): void => {
  const sources = globSync('content/situations/*/it.mdx', { cwd: place })
    .map((path) => path.replace(/it\.mdx$/, ''))
    .filter((path) => !path.includes('generated-'))
    .sort()
  for (let i = 0; i < count / 2; i += 1) {
    const folder = join(place, `content/situations/generated-${i}`)
    mkdirSync(folder, { recursive: true })
    for (const language of ['it', 'en']) {
      const text = readFileSync(join(place, sources[i % sources.length] ?? '', `${language}.mdx`), 'utf8')
      writeFileSync(
        join(folder, `${language}.mdx`),
        text.replace(/^heading: .*$/m, `heading: Generated ${i}`),
      )
    }
  }
}

const bytesOf = (folder: string, pattern: string): number =>
  globSync(pattern, { cwd: folder })
    .map((path) => statSync(join(folder, path)))
    .filter((each) => each.isFile())
    .reduce((sum, { size }) => sum + size, 0)

const compressed = (path: string): number => brotliCompressSync(readFileSync(path)).length

const measure = (place: string, count: number) => {
  writePages(place, count)
  rmSync(join(place, 'dist'), { recursive: true, force: true })
  rmSync(join(place, 'node_modules/.astro'), { recursive: true, force: true })
  const began = performance.now()
  const { status, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S %M', 'npx', 'astro', 'build', '--silent'],
    {
      cwd: place,
      encoding: 'utf8',
      env: {
        ...process.env,
        GENERATED: String(count),
        ASTRO_TELEMETRY_DISABLED: '1',
        KILL_WORKER: '1',
        NODE_OPTIONS: '--max-old-space-size=8192',
      },
    },
  )
  if (status !== 0) throw new Error(`The build of ${count} pages failed:\n${stderr.slice(-3000)}`)
  const seconds = (performance.now() - began) / 1000
  const [user = 0, system = 0, memory = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const dist = join(place, 'dist')
  const files = globSync('search/it/**/*', { cwd: dist }).map((path) => join(dist, path))
  return {
    pages: globSync('**/*.html', { cwd: dist }).length,
    'build s': Math.round(seconds),
    'processor s': Math.round(user + system),
    'memory MB': Math.round(memory / 1024),
    'dist MB': Math.round(bytesOf(dist, '**/*') / 1e6),
    'index it, all kB': Math.round(bytesOf(dist, 'search/it/**/*') / 1000),
    'index it, first search kB': Math.round(
      files.filter((path) => path.endsWith('.json')).reduce((sum, path) => sum + compressed(path), 0) / 1000,
    ),
    'guide page B': compressed(join(dist, 'it/guida/pagina-contattaci/index.html')),
  }
}

const counts = process.argv.slice(2).map(Number)
const place = mkdtempSync(join(tmpdir(), 'scale-'))
try {
  prepare(place)
  cpSync(join(root, 'package.json'), join(place, 'package.json'))
  const rows = (counts.length > 0 ? counts : [0, 1000, 10_000]).map((count) => {
    const row = measure(place, count)
    console.log(JSON.stringify(row))
    return row
  })
  console.table(rows)
} finally {
  rmSync(place, { recursive: true, force: true })
}
