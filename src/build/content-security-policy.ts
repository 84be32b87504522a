import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HtmlFile, readHtmlFiles } from './html-files.ts'

/**
 * What every page may load: files of this site and nothing else. `form-action` serves the search form, which works without
 * script.
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
} as const

/** The policy for `<meta>`. */
export const policy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')

/** The headers for hosts that let a site set them; framing can only be forbidden here, not in `<meta>`. */
const headers = {
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const

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
 * Writes the policy into every page and into `_headers`.
 *
 * @param base the path under which the site is served.
 * @returns how many pages there are.
 * @throws when a page holds something that the policy forbids.
 */
export const writePolicy = async (folder: string, base: string): Promise<number> => {
  const files = await readHtmlFiles(folder)
  const breaches = files.flatMap(breachesOf)
  if (breaches.length > 0) throw new Error(`Against the Content Security Policy:\n${breaches.join('\n')}`)
  await Promise.all(
    files.map(({ path, html }) =>
      writeFile(
        path,
        html.replace(
          /<meta charset="utf-8"\s*\/?>/,
          (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
        ),
      ),
    ),
  )
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  await writeFile(join(folder, '_headers'), `${base}*\n${lines.join('\n')}\n`)
  return files.length
}
