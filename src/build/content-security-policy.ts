import { writeFile } from 'node:fs/promises'
import { forEachHtmlFile, type HtmlFile } from './html-files.ts'

/**
 * What every page may load: files of this site and nothing else. `form-action` serves the search form, which works without
 * script. Nothing may turn text into code: the only policy for addresses of scripts is the one in
 * `src/platform/trusted-types.ts`.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'worker',
} as const

/** The policy for `<meta>`. */
export const policy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')

/** Names what a page holds against its policy, in words for the person who put it there. */
export const breachesOf = ({ address, root }: Pick<HtmlFile, 'address' | 'root'>): readonly string[] => {
  const found = [
    ...root.querySelectorAll('script:not([src])').map(() => 'an inline script'),
    ...root.querySelectorAll('style').map(() => 'an inline style sheet'),
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
        (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
      ),
    )
  })
  if (breaches.length > 0) throw new Error(`Against the Content Security Policy:\n${breaches.join('\n')}`)
  return pages
}
