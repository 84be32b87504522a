import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'

export interface HtmlFile {
  /** The file's full path. */
  readonly path: string
  /** Where it is served below the base path: `it/frasi/`, or `404.html`. */
  readonly address: string
  readonly html: string
  readonly root: HTMLElement
}

/** Reads every page of a built site, sorted by address. */
export const readHtmlFiles = async (folder: string): Promise<readonly HtmlFile[]> => {
  const names = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const html = await readFile(path, 'utf8')
      return {
        path,
        address: name.replaceAll('\\', '/').replace(/index\.html$/, ''),
        html,
        root: parse(html),
      }
    }),
  )
}
