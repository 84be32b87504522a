import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The project's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Reads a text file by its path below the root. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

const cache = join(root, 'node_modules/.cache/yaml')

/** Reads a YAML file by its path below the root; whoever calls decides what it must hold. */
export const readYaml = (path: string): unknown => {
  const text = readText(path)
  // To read all sentences takes half a second, and each test file does; as JSON they take a tenth of it.
  const known = join(cache, `${createHash('sha256').update(text).digest('hex')}.json`)
  try {
    return JSON.parse(readFileSync(known, 'utf8'))
  } catch {
    const value: unknown = parse(text)
    mkdirSync(cache, { recursive: true })
    // Another test file may read it at this moment: it finds it whole or not at all.
    writeFileSync(`${known}.${process.pid}`, JSON.stringify(value))
    renameSync(`${known}.${process.pid}`, known)
    return value
  }
}

/** Lists files below the root, sorted, with forward slashes. */
export const filesLike = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
