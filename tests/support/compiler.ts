import { join } from 'node:path'
import ts from 'typescript'
import { root } from './project.ts'

/** The strictness of the project's own `tsconfig.json`, as far as a dictionary or a table can offend it. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
}

/** What the tables use of Astro and of the browser, so that they compile in a moment, without the types of all of it. */
const environment = `${root}environment.d.ts`
const environmentText = `
interface ImportMeta { readonly env?: { readonly BASE_URL?: string } }
declare class URL { constructor(path: string, base: URL); readonly href: string }
`

const libraries = new Map<string, ts.SourceFile | undefined>()

/** A complaint of the compiler: the file below the root, and what it says. */
export interface Complaint {
  readonly path: string
  readonly words: string
}

/**
 * Compiles files of the project with some of them changed, without writing anything.
 *
 * @param changes new texts by path below the root.
 */
export const compile = (
  paths: readonly string[],
  changes: Readonly<Record<string, string>> = {},
): readonly Complaint[] => {
  const host = ts.createCompilerHost(options, true)
  const texts = new Map(Object.entries(changes).map(([path, text]) => [join(root, path), text]))
  texts.set(environment, environmentText)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path)
    if (text !== undefined) return ts.createSourceFile(path, text, target, true)
    if (!path.includes('/typescript/lib/')) return getSourceFile(path, target, ...rest)
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, target, ...rest))
    return libraries.get(path)
  }
  const program = ts.createProgram([...paths.map((path) => join(root, path)), environment], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    path: file?.fileName.replace(root, '') ?? '',
    words: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
}
