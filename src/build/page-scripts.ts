import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { hashedFolder } from './hashed-folder.ts'
import { changeHtmlFiles } from './html-files.ts'

const moduleScript = /<script type="module" src="([^"]+)"[^>]*><\/script>/g

/** What follows `import` or `from` in a built script; parts that come late are named by `import()`. */
const staticImport = /\b(?:import|from)\s*"(\.[^"]+)"/g

interface Script {
  readonly digest: string
  /** Paths below the site's folder. */
  readonly imports: readonly string[]
}

const readScript = async (folder: string, path: string): Promise<Script> => {
  const code = await readFile(join(folder, path), 'utf8')
  return {
    digest: `sha256-${createHash('sha256').update(code).digest('base64')}`,
    imports: [...code.matchAll(staticImport)].map(([, name = '']) => posix.join(posix.dirname(path), name)),
  }
}

const readScripts = async (folder: string): Promise<ReadonlyMap<string, Script>> => {
  const paths = await Array.fromAsync(glob(`${hashedFolder}*.js`, { cwd: folder }))
  return new Map(
    await Promise.all(
      paths
        .map((path) => path.replaceAll('\\', '/'))
        .map(async (path) => [path, await readScript(folder, path)] as const),
    ),
  )
}

/** Gives scripts with all that they import at once. */
const withImports = (paths: readonly string[], scripts: ReadonlyMap<string, Script>): readonly string[] => {
  const imported = paths.flatMap((path) => scripts.get(path)?.imports ?? [])
  return paths.length === 0 ? [] : [...new Set([...paths, ...withImports(imported, scripts)])]
}

/**
 * Names in every page all scripts that it runs, also those that others import, each with its digest: none waits until the
 * one that needs it has come, and a file that was changed on its way, or on the host, does not run. 256 bits are the shortest
 * that browsers take, and no digest can be compressed. Nobody needs a script in order to read, so none competes with the page.
 *
 * @param base the path under which the site is served.
 * @throws when a page names a script that was not built.
 */
export const writePageScripts = async (folder: string, base: string): Promise<void> => {
  const scripts = await readScripts(folder)
  const tagOf = (path: string): string => {
    const script = scripts.get(path)
    if (!script) throw new Error(`There is no script ${path}.`)
    return `<script type="module" src="${base}${path}" integrity="${script.digest}" fetchpriority="low"></script>`
  }
  await changeHtmlFiles(folder, (html) => {
    const own = [...html.matchAll(moduleScript)].map(([, source = '']) => source.slice(base.length))
    let imported = withImports(own, scripts).filter((each) => !own.includes(each))
    return html.replaceAll(moduleScript, (_, source: string) => {
      const tags = [...imported, source.slice(base.length)].map(tagOf)
      imported = []
      return tags.join('')
    })
  })
}
