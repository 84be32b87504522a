import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { forEachHtmlFile, type HtmlFile } from './html-files.ts'

/**
 * What the site may load: files of its own and nothing else. `form-action` serves the search form, which works without
 * script. Nothing may turn text into code: the only policy for addresses of scripts is the one in
 * `src/platform/trusted-types.ts`.
 */
const directives = {
  'script-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'worker',
} as const

const written = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/**
 * The policy for headers. Which styles a page may hold stands in the page alone, since it changes with every change of them:
 * otherwise a host whose configuration is older than its files would show pages without any. So `default-src`, which
 * would speak of styles too, stands there as well, and here is each other kind of file that the site does not have.
 */
export const headerPolicy = written({
  ...directives,
  'frame-src': "'none'",
  'media-src': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
})

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy for a page's `<meta>`: as in the headers, and of styles only its own, beside the files that come late. */
const pagePolicy = ({ root }: Pick<HtmlFile, 'root'>): string => {
  const styles = root.querySelectorAll('head > style').map((style) => digestOf(style.rawText))
  return written({
    'default-src': "'none'",
    'style-src': ["'self'", ...styles].join(' '),
    ...directives,
  })
}

/** The two sheets that a page may hold: its own, which the build puts into its head, and the one that waits for the letters. */
const sheetsOf = (root: HtmlFile['root']): readonly unknown[] =>
  ['head > style:not([media])', 'head > style[media="not all"]'].map((wanted) => root.querySelector(wanted))

/** Names what a page holds against its policy, in words for the person who put it there. */
export const breachesOf = ({ address, root }: Pick<HtmlFile, 'address' | 'root'>): readonly string[] => {
  const sheets = sheetsOf(root)
  const found = [
    ...root.querySelectorAll('script:not([src])').map(() => 'an inline script'),
    ...root
      .querySelectorAll('style')
      .filter((style) => !sheets.includes(style))
      .map(() => 'a further style sheet'),
    ...root.querySelectorAll('*').flatMap((element) =>
      Object.keys(element.attributes)
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `the attribute ${name} on <${element.rawTagName}>`),
    ),
    ...root
      .querySelectorAll(
        'script[src], img[src], link[rel=stylesheet][href], link[rel=icon][href], link[rel=preload][href], iframe, object',
      )
      .filter((element) =>
        /^(?:[a-z]+:)?\/\//i.test(element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
      )
      .map((element) => `<${element.rawTagName}> from another site`),
  ]
  return found.map((breach) => `${address}: ${breach}`)
}

/**
 * Writes the policy into every page.
 *
 * @returns how many pages there are.
 * @throws when a page holds something that the policy forbids.
 */
export const writePolicy = async (folder: string): Promise<number> => {
  const breaches: string[] = []
  let pages = 0
  await forEachHtmlFile(folder, async (file) => {
    breaches.push(...breachesOf(file))
    pages += 1
    await writeFile(
      file.path,
      file.html.replace(
        /<meta charset="utf-8"\s*\/?>/,
        (charset) => `${charset}<meta http-equiv="content-security-policy" content="${pagePolicy(file)}">`,
      ),
    )
  })
  if (breaches.length > 0) throw new Error(`Against the Content Security Policy:\n${breaches.join('\n')}`)
  return pages
}
