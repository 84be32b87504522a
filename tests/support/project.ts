import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The project's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Reads a text file by its path below the root. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Reads a YAML file by its path below the root; whoever calls decides what it must hold. */
export const readYaml = (path: string): unknown => parse(readText(path))

/** Lists files below the root, sorted, with forward slashes. */
export const filesLike = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
