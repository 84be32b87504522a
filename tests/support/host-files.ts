/** Headers that a host sends for a path, by the configuration it was given: a second reading of what the build wrote. */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>

/** What Netlify, Cloudflare and Vercel send of their own accord with a file whose rule says nothing about caching. */
const hostDefault = { 'Cache-Control': 'public, max-age=0, must-revalidate' } as const

interface Rule {
  readonly matches: (path: string) => boolean
  readonly headers: Readonly<Record<string, string>>
}

/** Two rules that set one header are a fault: Cloudflare would join the values. */
const joined = (rules: readonly Rule[], path: string): Readonly<Record<string, string>> => {
  const pairs = rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => Object.entries(headers))
  const twice = pairs.find(([name], i) => pairs.findIndex(([other]) => other === name) !== i)
  if (twice) throw new Error(`${twice[0]} is set twice for ${path}.`)
  return { ...hostDefault, ...Object.fromEntries(pairs) }
}

/** Reads `_headers`: a path, perhaps with a star at its end, then its headers, indented. */
export const readHeadersFile = (text: string): HeadersOf => {
  const rules = text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map((block): Rule => {
      const [pattern = '', ...lines] = block.trimEnd().split('\n')
      const pairs = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line, ''])
      return {
        matches: (path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern),
        headers: Object.fromEntries(pairs),
      }
    })
  return (path) => joined(rules, path)
}

interface VercelFile {
  readonly headers: readonly {
    readonly source: string
    readonly headers: readonly { readonly key: string; readonly value: string }[]
  }[]
}

/** Reads `vercel.json`. */
export const readVercelFile = (text: string): HeadersOf => {
  const { headers }: VercelFile = JSON.parse(text)
  const rules = headers.map(
    ({ source, headers: own }): Rule => ({
      matches: (path) => new RegExp(`^${source}$`).test(path),
      headers: Object.fromEntries(own.map(({ key, value }) => [key, value])),
    }),
  )
  return (path) => joined(rules, path)
}

/** Reads `.htaccess`: a later `Header set` whose expression holds replaces an earlier one. */
export const readApacheFile = (text: string): HeadersOf => {
  const rules = [
    ...text.matchAll(
      /^Header always set ([\w-]+) (?:"([^"]*)"|'([^']*)')(?: "expr=%\{REQUEST_URI\} =~ m#([^#]+)#")?$/gm,
    ),
  ]
  return (path) =>
    Object.fromEntries(
      rules
        .filter(([, , , , expression]) => !expression || new RegExp(expression).test(path))
        .map(([, name = '', plain, withQuotes = '']) => [name, plain ?? withQuotes]),
    )
}

/** Reads the nginx configuration: `add_header` at the level of the server, variables from a map of paths. */
export const readNginxFile = (text: string): HeadersOf => {
  const [, variable = '', entries = ''] = /^map \$uri (\$\w+) \{\n([\s\S]*?)\n\}/m.exec(text) ?? []
  const choices = [...entries.matchAll(/^ {2}(?:~(\S+)|default) "([^"]*)";$/gm)]
  const chosen = (path: string): string => {
    const special = choices.find(([, pattern]) => pattern && new RegExp(pattern).test(path))
    return (special ?? choices.find(([, pattern]) => !pattern))?.[2] ?? ''
  }
  const inServer = [...text.matchAll(/^ {2}add_header ([\w-]+) (?:"([^"]*)"|'([^']*)'|(\$\w+)) always;$/gm)]
  if (inServer.length !== [...text.matchAll(/add_header/g)].length)
    throw new Error('An add_header in a location takes away those of the server.')
  return (path) =>
    Object.fromEntries(
      inServer.map(([, name = '', plain, withQuotes = '', from]) => [
        name,
        from === variable ? chosen(path) : (plain ?? withQuotes),
      ]),
    )
}
