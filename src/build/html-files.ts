import { glob, readFile, writeFile } from 'node:fs/promises'
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

/** Lists the pages of a built site, sorted. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort()

const readHtmlFile = async (folder: string, name: string): Promise<HtmlFile> => {
  const path = join(folder, name)
  const html = await readFile(path, 'utf8')
  return { path, address: name.replaceAll('\\', '/').replace(/index\.html$/, ''), html, root: parse(html) }
}

/** Reads every page of a built site, sorted by address. */
export const readHtmlFiles = async (folder: string): Promise<readonly HtmlFile[]> =>
  Promise.all((await namesIn(folder)).map((name) => readHtmlFile(folder, name)))

/** Does something with each page of a built site, one after the other: a large site does not fit into memory. */
export const forEachHtmlFile = async (
  folder: string,
  use: (file: HtmlFile) => Promise<void>,
): Promise<void> => {
  for (const name of await namesIn(folder)) await use(await readHtmlFile(folder, name))
}

/** Rewrites each page of a built site. */
export const changeHtmlFiles = async (
  folder: string,
  change: (html: string, name: string) => string,
): Promise<void> => {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    await writeFile(path, change(await readFile(path, 'utf8'), name))
  }
}
