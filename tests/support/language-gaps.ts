/** The keys of content entries that hold one value in each language of the pages. */
const localizedKeys = [
  'aliases',
  'caution',
  'country',
  'hint',
  'intro',
  'label',
  'law',
  'name',
  'slug',
  'text',
  'title',
  'when',
] as const

/** The English slug of a situation is its id, so that its entry writes down only the others. */
const needsNoSlug = 'en'

export interface ContentFile {
  /** Below the root: `content/shops/shops.yaml`. */
  readonly path: string
  /** What a YAML file holds; nothing for MDX. */
  readonly data?: unknown
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entryGaps = (value: unknown, where: string, locales: readonly string[]): readonly string[] => {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, i) =>
      entryGaps(
        each,
        `${where} › ${isMapping(each) && typeof each['id'] === 'string' ? each['id'] : i}`,
        locales,
      ),
    )
  }
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isMapping(inner) || !localizedKeys.some((known) => known === key))
      return entryGaps(inner, `${where} › ${key}`, locales)
    return locales
      .filter((locale) => !Object.hasOwn(inner, locale) && !(key === 'slug' && locale === needsNoSlug))
      .map((locale) => `${where} › ${key} lacks ${locale}`)
  })
}

const pageGaps = (paths: readonly string[], locales: readonly string[]): readonly string[] => {
  const folders = new Set(paths.map((path) => path.replace(/\/[^/]+$/, '')))
  return [...folders].flatMap((folder) =>
    locales
      .filter((locale) => !paths.includes(`${folder}/${locale}.mdx`))
      .map((locale) => `${folder}/${locale}.mdx is missing`),
  )
}

/** Its entries are nothing but the aliases of what their keys name. */
const aliasList = 'content/search/aliases.yaml'

const named = (data: unknown): unknown =>
  isMapping(data)
    ? Object.fromEntries(Object.entries(data).map(([key, aliases]) => [key, { aliases }]))
    : data

/**
 * Names every place of `content/` where a language of the pages is missing: MDX folders without its file, entries without
 * its words.
 */
export const languageGaps = (
  files: readonly ContentFile[],
  locales: readonly string[],
): readonly string[] => [
  ...pageGaps(
    files.map(({ path }) => path).filter((path) => path.endsWith('.mdx')),
    locales,
  ),
  ...files.flatMap(({ path, data }) => entryGaps(path === aliasList ? named(data) : data, path, locales)),
]
