import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './steps.ts'

/** What shrinks when compressed; pictures and fonts are compressed already. */
const pattern = '**/*.{html,css,js,json,svg,txt,xml,webmanifest}'

const compressFile = async (path: string): Promise<void> => {
  const content = await readFile(path)
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  await writeFile(`${path}.br`, brotliCompressSync(content, { params: parameters }))
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
}

/** Writes a `.br` and a `.gz` beside every text of a built site, for servers that send such files as they are. */
const folder = process.argv[2] ?? join(root, 'dist')
const names = await Array.fromAsync(glob(pattern, { cwd: folder }))
await Promise.all(names.map((name) => compressFile(join(folder, name))))
console.log(`${names.length} files compressed.`)
