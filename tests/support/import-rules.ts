import ts from 'typescript'

/** A file of `src`, by its path below `src`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

interface Import {
  readonly from: string
  readonly names: readonly string[]
  readonly isTypeOnly: boolean
  /** Stands in a `<script>` of an Astro component, so it reaches the browser. */
  readonly isInScript: boolean
}

/** Who may import which folder of `src`. Within its own folder everybody is free. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  domain: [],
  platform: ['domain'],
  routes: ['i18n'],
  collections: ['domain', 'i18n', 'routes'],
  // A view that is loaded late brings its rules with it.
  islands: ['domain', 'platform', 'styles'],
  components: ['collections', 'domain', 'i18n', 'islands', 'routes'],
  layouts: ['components', 'i18n', 'routes', 'styles'],
  // A page brings the style sheet that only it needs, so that the others stay within one round trip.
  pages: ['collections', 'components', 'domain', 'i18n', 'layouts', 'routes', 'styles'],
  styles: [],
  // The index holds what the search in the browser reads.
  build: ['domain'],
  // Prints what the build makes for hosts.
  tools: ['build'],
  // Runs in the browser's service worker, as one file that imports nothing.
  worker: [],
  'content.config.ts': ['collections'],
  // Types of what MDX components get; nothing of it is left after the build.
  'env.d.ts': ['collections', 'i18n', 'routes'],
}

/** Who may import which packages. What is not listed imports none. */
const mayUse: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [/^valibot$/],
  collections: [/^astro:content$/, /^astro\/zod$/],
  pages: [/^astro$/, /^astro:content$/],
  build: [/^astro$/, /^node:/, /^node-html-parser$/, /^sharp$/, /^typescript$/],
  tools: [/^node:/],
  'content.config.ts': [/^astro:content$/, /^astro\/loaders$/, /^yaml$/],
}

/** Folders that may make a date of a value they are given; nobody but `platform` may ask what time it is. */
const mayMakeDates = ['platform', 'domain', 'i18n']

const browserState = ['localStorage', 'sessionStorage', 'indexedDB', 'navigator']

const areaOf = (path: string): string => path.split('/')[0] ?? ''

const islandOf = (path: string): string | undefined => /^islands\/([^/]+)\//.exec(path)?.[1]

interface Code {
  readonly text: string
  readonly isInScript: boolean
}

/** Takes the code out of a file: all of a `.ts`, front matter and scripts of an `.astro`. */
const codeOf = ({ path, text }: SourceFile): readonly Code[] => {
  if (!path.endsWith('.astro')) return [{ text, isInScript: false }]
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? []
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  return [
    { text: frontMatter, isInScript: false },
    ...scripts.map((code) => ({ text: code, isInScript: true })),
  ]
}

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

const namesOf = (node: ts.ImportDeclaration): readonly string[] => {
  const bindings = node.importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return ['*']
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
}

const isTypeImport = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = importClause.namedBindings
  return (
    !importClause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

const importOf = (node: ts.Node, isInScript: boolean): Import | undefined => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const from = node.moduleSpecifier.text
    return { from, names: namesOf(node), isTypeOnly: isTypeImport(node), isInScript }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { from: node.moduleSpecifier.text, names: ['*'], isTypeOnly: node.isTypeOnly, isInScript }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [target] = node.arguments
    // What is worked out at run time (the search engine's own file) is no file of src.
    if (!target || !ts.isStringLiteral(target)) return undefined
    return { from: target.text, names: ['*'], isTypeOnly: false, isInScript }
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { from: node.argument.literal.text, names: ['*'], isTypeOnly: true, isInScript }
  }
  return undefined
}

const pathFrom = (path: string, specifier: string): string =>
  new URL(specifier, `file:///src/${path}`).pathname.replace('/src/', '')

const packageBreach = (path: string, { from, names, isTypeOnly }: Import): string | undefined => {
  const area = areaOf(path)
  if (!mayUse[area]?.some((allowed) => allowed.test(from))) return `imports the package ${from}`
  if (from === 'astro:content' && area === 'pages' && names.some((name) => name !== 'render'))
    return 'imports more than render from astro:content'
  if (from === 'astro/zod' && !path.startsWith('collections/schemas/'))
    return 'imports astro/zod outside collections/schemas'
  if (from === 'astro' && !isTypeOnly) return 'imports more than types from astro'
  return undefined
}

const importBreach = (path: string, each: Import): string | undefined => {
  if (!each.from.startsWith('.')) return packageBreach(path, each)
  const target = pathFrom(path, each.from)
  const [area, targetArea] = [areaOf(path), areaOf(target)]
  if (area === 'islands' && targetArea === 'islands' && islandOf(path) !== islandOf(target))
    return `imports another island, ${target}`
  if (area === targetArea) return undefined
  if (!mayImport[area]?.includes(targetArea)) return `${area} imports ${target}`
  if (area === 'env.d.ts' && !each.isTypeOnly) return `imports more than types from ${target}`
  if (area !== 'components') return undefined
  if (targetArea === 'collections' && !each.isTypeOnly) return `imports more than types from ${target}`
  if (targetArea === 'islands' && (!each.isInScript || !target.endsWith('/define.ts')))
    return `imports ${target}; only define.ts, and only in a <script>`
  return undefined
}

const globalBreach = (path: string, node: ts.Node): string | undefined => {
  const area = areaOf(path)
  if (area === 'platform') return undefined
  if (ts.isIdentifier(node) && browserState.includes(node.text)) return `uses ${node.text}`
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') return 'asks for the time'
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'Date') return undefined
  if (!node.arguments || node.arguments.length === 0) return 'asks for the time'
  return mayMakeDates.includes(area) ? undefined : 'makes a date'
}

/** Says what in a file breaks the table above, in words for the person who wrote it. */
export const breachesOf = (file: SourceFile): readonly string[] => {
  const { path } = file
  if (!Object.hasOwn(mayImport, areaOf(path))) return [`${path}: src has no place for ${areaOf(path)}`]
  const found: string[] = []
  for (const { text, isInScript } of codeOf(file)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
    walk(source, (node) => {
      const each = importOf(node, isInScript)
      const breach = (each && importBreach(path, each)) ?? globalBreach(path, node)
      if (breach) found.push(`${path}: ${breach}`)
    })
  }
  return found
}

/** What must not stand in a file as text, and why. */
const forbidden = [
  { pattern: /\b(?:inner|outer)HTML\s*=(?!=)/, why: 'puts text in as HTML' },
  { pattern: /insertAdjacentHTML|document\.write\b|set:html/, why: 'puts text in as HTML' },
  { pattern: /is:inline|define:vars/, why: 'puts code inline, which the policy forbids' },
  { pattern: /\sstyle=/, why: 'has an inline style, which the policy forbids' },
  {
    pattern: /href=[{"'`]*\/?(?:it|en)(?:\/|["'`])/,
    why: 'writes an address by hand instead of asking the route table',
  },
] as const

/** Says what in a file's text is forbidden everywhere. */
export const forbiddenIn = ({ path, text }: SourceFile): readonly string[] => [
  ...forbidden.filter(({ pattern }) => pattern.test(text)).map(({ why }) => `${path}: ${why}`),
  // The build reads HTML of finished files; nobody else has a reason to.
  ...(/innerHTML/.test(text) && areaOf(path) !== 'build' ? [`${path}: uses innerHTML`] : []),
]
