/** The module through which Vite leads each `import()`. */
const viteHelper = '\0vite/preload-helper.js'

interface Chunk {
  code?: string
}

const helperFile = /^_astro\/preload-helper\..*\.js$/
const helperImport = /import\{\w+ as (\w+)\}from"\.\/preload-helper\.[^"]*";/

/** Puts the helper, which now does nothing but load, into the one script that would import it. */
const withoutHelper = (name: string, code: string): string => {
  const own = code.replace(helperImport, (_, called: string) => `let ${called}=load=>load();`)
  if (own.includes('preload-helper')) throw new Error(`${name} still needs the helper for late parts.`)
  return own
}

/**
 * Leaves `import()` to the browser. Vite's helper asks at once for what a late part imports in its turn, and for its styles: that
 * is up to 0.9 kB and one more file on every page, for parts that import hardly anything and name their styles themselves.
 */
export const lateLoading = () => {
  const build = { modulePreload: false } as const
  return {
    name: 'late-loading',
    enforce: 'pre' as const,
    config: () => ({ build }),
    configEnvironment: () => ({ build }),
    load: (id: string): string | undefined =>
      id === viteHelper ? 'export const __vitePreload = (load) => load()' : undefined,
    generateBundle: (_: unknown, bundle: Record<string, Chunk>): void => {
      for (const [name, chunk] of Object.entries(bundle)) {
        if (helperFile.test(name)) delete bundle[name]
        else if (chunk.code) chunk.code = withoutHelper(name, chunk.code)
      }
    },
  }
}
