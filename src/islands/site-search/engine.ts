/** One thing that was found. */
export interface Found {
  readonly url: string
  readonly title: string
  readonly kind: string
  /** Escaped text with the matches in `<mark>`. */
  readonly excerpt: string
  /** A phrase in its other language; empty for all else. */
  readonly twin: string
}

/** What a search brings: the first results, and how many there are in all. */
export interface Answer {
  readonly total: number
  readonly shown: readonly Found[]
}

/** The part of Pagefind's module that is used. */
interface PagefindModule {
  readonly options: (options: {
    readonly excerptLength: number
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }) => Promise<void>
  readonly search: (query: string) => Promise<{
    readonly results: readonly {
      readonly data: () => Promise<{
        readonly url: string
        readonly excerpt: string
        readonly meta: Readonly<Record<string, string>>
      }>
    }[]
  }>
}

/** How many words of its text a result shows. */
const excerptLength = 18

/** How many results are shown; more would not be read. */
const mostResults = 12

/** Words of a title and what people type instead of them weigh most; the name of a kind is not for searching. */
const metaWeights = { title: 5, alias: 4, twin: 1, kind: 0 } as const

/** Loads the search engine of one language and searches with it. */
export class SearchEngine {
  readonly #bundle: string
  #module: Promise<PagefindModule> | undefined

  /** @param bundle the path of the language's index. */
  constructor(bundle: string) {
    this.#bundle = bundle
  }

  /** Begins to load, so that the first query finds the engine ready. A failure shows with the first search. */
  warmUp(): void {
    this.#load().catch(() => {})
  }

  /**
   * Searches.
   *
   * @throws when the index or its WebAssembly cannot be loaded; the next search tries again.
   */
  async search(query: string): Promise<Answer> {
    const pagefind = await this.#load()
    const { results } = await pagefind.search(query)
    const data = await Promise.all(results.slice(0, mostResults).map((result) => result.data()))
    const shown = data.map(({ url, excerpt, meta }) => ({
      url,
      excerpt,
      title: meta['title'] ?? '',
      kind: meta['kind'] ?? '',
      twin: meta['twin'] ?? '',
    }))
    return { total: results.length, shown }
  }

  async #load(): Promise<PagefindModule> {
    this.#module ??= this.#start()
    try {
      return await this.#module
    } catch (error) {
      this.#module = undefined
      throw error
    }
  }

  async #start(): Promise<PagefindModule> {
    const pagefind: PagefindModule = await import(/* @vite-ignore */ `${this.#bundle}pagefind.js`)
    await pagefind.options({ excerptLength, ranking: { metaWeights } })
    return pagefind
  }
}
