import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachesOf, forbiddenIn, type SourceFile } from '../support/import-rules.ts'
import { filesLike, readText } from '../support/project.ts'

const sources: readonly SourceFile[] = filesLike('src/**/*.{ts,mjs,astro,css}').map((path) => ({
  path: path.replace('src/', ''),
  text: readText(path),
}))
const modules = sources.filter(({ path }) => !path.endsWith('.css'))

test('every folder imports only what it may', () => {
  assert.ok(modules.length > 80, 'the sources were not found')
  assert.deepEqual(modules.flatMap(breachesOf), [])
})

test('nothing in the sources goes around the policy, the route table or the text of the reader', () => {
  assert.deepEqual(sources.flatMap(forbiddenIn), [])
})

const wrongImports = [
  ['i18n/bad.ts', "import { moments } from '../domain/phrases/moments.ts'", 'i18n imports'],
  ['domain/bad.ts', "import { it } from '../i18n/it.ts'", 'domain imports'],
  ['domain/text/bad.ts', "import { z } from 'astro/zod'", 'the package astro/zod'],
  ['platform/bad.ts', "import { hrefFor } from '../routes/urls.ts'", 'platform imports'],
  ['routes/bad.ts', "export * from '../collections/pages.ts'", 'routes imports'],
  ['collections/bad.ts', "import Field from '../components/forms/Field.astro'", 'collections imports'],
  ['collections/bad.ts', "import { z } from 'astro/zod'", 'outside collections/schemas'],
  ['islands/a-b/a-b.ts', "import { it } from '../../i18n/it.ts'", 'islands imports'],
  ['islands/a-b/a-b.ts', "import { CopyText } from '../copy-text/copy-text.ts'", 'another island'],
  ['islands/a-b/a-b.ts', "const later = () => import('../copy-text/copy-text.ts')", 'another island'],
  ['islands/a-b/a-b.ts', 'export const kept = globalThis.localStorage.length', 'uses localStorage'],
  ['islands/a-b/a-b.ts', 'export const tongue = navigator.language', 'uses navigator'],
  ['islands/a-b/a-b.ts', 'export const now = Date.now()', 'asks for the time'],
  ['domain/bad.ts', 'export const now = new Date()', 'asks for the time'],
  ['routes/bad.ts', 'export const day = new Date(0)', 'makes a date'],
  ['components/page/Bad.astro', "---\nimport { listShops } from '../../collections/shops.ts'\n---", 'types'],
  ['components/page/Bad.astro', "---\nimport '../../islands/copy-text/define.ts'\n---", 'define.ts'],
  ['components/Bad.astro', "<script>import '../islands/copy-text/copy-text.ts'</script>", 'define.ts'],
  ['components/Bad.astro', "---\nimport { getEntry } from 'astro:content'\n---", 'package astro:content'],
  [
    'components/Bad.astro',
    "---\nimport { copyText } from '../platform/clipboard.ts'\n---",
    'imports platform',
  ],
  ['layouts/Bad.astro', "---\nimport { listShops } from '../collections/shops.ts'\n---", 'layouts imports'],
  ['pages/bad.astro', "---\nimport { getCollection } from 'astro:content'\n---", 'more than render'],
  ['pages/bad.astro', "<script>import '../islands/copy-text/define.ts'</script>", 'pages imports'],
  ['build/bad.ts', "import { policy } from '../routes/urls.ts'", 'build imports'],
  ['tools/bad.ts', "import { test } from 'playwright/test'", 'the package playwright/test'],
  ['content.config.ts', "import { it } from './i18n/it.ts'", 'imports i18n'],
  ['helpers/bad.ts', 'export const nothing = 0', 'no place'],
] as const

for (const [path, text, words] of wrongImports) {
  test(`a wrong import is named: ${path}, ${words}`, () => {
    assert.match(breachesOf({ path, text }).join('\n'), new RegExp(words))
  })
}

const rightImports = [
  ['components/Good.astro', "---\nimport type { Shop } from '../collections/shops.ts'\n---"],
  ['components/Good.astro', "---\nimport { type Shop } from '../collections/shops.ts'\n---"],
  ['components/Good.astro', "<script>import '../islands/copy-text/define.ts'</script>"],
  ['islands/a-b/define.ts', "import { AB } from './a-b.ts'"],
  ['domain/message/good.ts', "import { parseDay } from '../text/calendar.ts'"],
  ['pages/good.astro', "---\nimport { render } from 'astro:content'\n---"],
  ['platform/clock.ts', 'export const today = () => new Date()'],
  ['i18n/good.ts', 'export const day = (text: string) => new Date(text)'],
] as const

for (const [path, text] of rightImports) {
  test(`a right import is left alone: ${path}, ${text.replaceAll('---', '').trim()}`, () => {
    assert.deepEqual(breachesOf({ path, text }), [])
  })
}

const wrongTexts = [
  'element.innerHTML = words',
  'const html = element.innerHTML',
  "element.insertAdjacentHTML('beforeend', words)",
  '<p set:html={words} />',
  '<script is:inline>',
  '<script define:vars={{ a }}>',
  '<p style="color: red">',
  '<a href="/it/frasi/">',
  '<a href={`/en/phrases/`}>',
] as const

for (const text of wrongTexts) {
  test(`a text against the house rules is named: ${text}`, () => {
    assert.equal(forbiddenIn({ path: 'components/Bad.astro', text }).length > 0, true)
  })
}
