import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readHtmlFiles } from './html-files.ts'

const digestOf = (content: Buffer): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`

const scriptSources = (html: string): readonly string[] =>
  [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, source = '']) => source)

/**
 * Writes into every page the digest of each script that it names: a file that was changed on its way, or on the host, does
 * not run. 256 bits are the shortest that browsers take, and all of them travel uncompressed.
 *
 * @param base the path under which the site is served.
 */
export const writeIntegrity = async (folder: string, base: string): Promise<void> => {
  const files = await readHtmlFiles(folder)
  const sources = new Set(files.flatMap(({ html }) => scriptSources(html)))
  const digests = new Map(
    await Promise.all(
      [...sources].map(
        async (source) =>
          [source, digestOf(await readFile(join(folder, source.slice(base.length))))] as const,
      ),
    ),
  )
  await Promise.all(
    files.map(({ path, html }) =>
      writeFile(
        path,
        html.replace(
          /<script type="module" src="([^"]+)">/g,
          (_, source: string) =>
            `<script type="module" src="${source}" integrity="${digests.get(source) ?? ''}">`,
        ),
      ),
    ),
  )
}
