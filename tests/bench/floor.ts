import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '../support/page-words.ts'

/** What somebody would write by hand for a text that is to be read on a telephone. */
const rules =
  'body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.5 system-ui,sans-serif}h1,h2{line-height:1.2}li{margin:.5rem 0}'

const written = (tag: string, words: string): string =>
  tag === 'li' ? `<ul><li>${words}</ul>` : `<${tag}>${words}</${tag}>`

/**
 * Writes the floor: one file with the words of a page of ours, a few rules, no script. Nothing with these words can be
 * faster, so other pages are measured against it.
 */
export const writeFloor = (folder: string, page: string): void => {
  const blocks = wordsOf(readFileSync(page, 'utf8'))
  const title = blocks.find(({ tag }) => tag === 'h1')?.words ?? ''
  const body = blocks.map(({ tag, words }) => written(tag, words)).join('\n')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="it"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${rules}</style>\n${body}\n`,
  )
}
