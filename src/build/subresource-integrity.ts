import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const namedScript = /<script type="module" src="([^"]+)">/g

const digestOf = (content: Buffer): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`

/** Gives the digest of a file, working each out once. */
const digestsIn = (folder: string) => {
  const known = new Map<string, string>()
  return async (name: string): Promise<string> => {
    const digest = known.get(name) ?? digestOf(await readFile(join(folder, name)))
    known.set(name, digest)
    return digest
  }
}

/**
 * Writes into every page the digest of each script that it names: a file that was changed on its way, or on the host, does
 * not run. 256 bits are the shortest that browsers take, and no digest can be compressed.
 *
 * @param base the path under which the site is served.
 */
export const writeIntegrity = async (folder: string, base: string): Promise<void> => {
  const digestFor = digestsIn(folder)
  for await (const name of glob('**/*.html', { cwd: folder })) {
    const path = join(folder, name)
    const html = await readFile(path, 'utf8')
    let withDigests = html
    for (const [tag, source = ''] of html.matchAll(namedScript)) {
      const digest = await digestFor(source.slice(base.length))
      withDigests = withDigests.replaceAll(tag, tag.replace(/>$/, ` integrity="${digest}">`))
    }
    await writeFile(path, withDigests)
  }
}
