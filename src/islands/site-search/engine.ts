import { indexRecords, type SearchIndex } from '../../domain/search/index-records.ts'
import { type PreparedLanguage, prepareLanguage } from '../../domain/search/material.ts'
import type { SearchRecords } from '../../domain/search/record.ts'
import { type Outcome, search } from '../../domain/search/search.ts'
import type { SearchLanguage } from '../../domain/search/words.ts'
import { fetchJson } from '../../platform/fetch-json.ts'

/** The words that the view needs; the built file named by `data-words` holds them. */
export interface Words {
  readonly count: { readonly one: string; readonly other: string }
  readonly first: string
  readonly none: string
  readonly kinds: Readonly<Record<string, string>>
  readonly panel: string
  readonly corrected: string
  readonly instead: string
  readonly meant: string
  readonly said: string
  readonly inLanguage: Readonly<Record<string, string>>
  readonly recent: string
  readonly forget: string
  readonly copy: {
    readonly it: string
    readonly en: string
    readonly done: string
    readonly doneIt: string
    readonly doneEn: string
    readonly failed: string
  }
}

interface WordsFile extends Words {
  /** The page's language first. */
  readonly languages: readonly SearchLanguage[]
}

/** Results of one language, and the index that they are of. */
export interface Answer extends Outcome {
  readonly index: SearchIndex
}

/** An answer that was asked for before its reader was there; nothing where that failed. */
export type EarlyAnswer = Promise<Response | undefined>

/** The build wrote the file; what a network on the way has put in its place has no languages. */
const fetchWords = async (path: string): Promise<WordsFile> => {
  const file = (await fetchJson(path)) as WordsFile | null
  if (!Array.isArray(file?.languages)) throw new Error(`${path} holds no words.`)
  return file
}

/** Loads what the search needs, once; after a failure the next call tries again. */
export class SearchEngine {
  readonly #folder: string
  readonly #wordsPath: string
  /** An answer can be read once. */
  #early: EarlyAnswer | undefined
  readonly #indexes = new Map<string, SearchIndex>()
  readonly #loading = new Map<string, Promise<SearchIndex>>()
  #words: Promise<WordsFile> | undefined
  #languages: readonly PreparedLanguage[] = []

  /**
   * @param folder the path of the folder with the records of the page's language; those of the others stand beside it.
   * @param words the path of the page's words.
   * @param records the answer with the records of the page's language; without one they are asked for again.
   */
  constructor(folder: string, words: string, records: EarlyAnswer) {
    this.#folder = folder
    this.#early = records
    this.#wordsPath = words
  }

  /** Begins to load, so that the first query finds the engine ready. A failure shows with the first search. */
  warmUp(language: string): void {
    this.words().catch(() => {})
    this.load(language).catch(() => {})
  }

  async words(): Promise<Words> {
    return this.#wordsFile()
  }

  isReady(language: string): boolean {
    return this.#indexes.has(language)
  }

  /**
   * Makes the index of a language ready.
   *
   * @throws when its records cannot be loaded.
   */
  async load(language: string): Promise<SearchIndex> {
    const loading = this.#loading.get(language) ?? this.#makeIndex(language)
    this.#loading.set(language, loading)
    try {
      return await loading
    } catch (error) {
      this.#loading.delete(language)
      throw error
    }
  }

  /** Searches in a language that is ready. */
  search(query: string, language: string, isVerbatim = false): Answer | undefined {
    const index = this.#indexes.get(language)
    return index && { ...search(query, index, isVerbatim), index }
  }

  async #makeIndex(language: string): Promise<SearchIndex> {
    const early = this.#early
    this.#early = undefined
    const [words, records] = await Promise.all([
      this.#wordsFile(),
      fetchJson(`${this.#folder.replace(/[^/]+\/$/, '')}${language}/records.json`, early),
    ])
    if (this.#languages.length === 0) this.#languages = words.languages.map(prepareLanguage)
    const own = this.#languages.find(({ code }) => code === language)
    const other = this.#languages.find(({ code }) => code !== language)
    if (!own || !other) throw new Error(`The words lack ${language}.`)
    const index = indexRecords(records as SearchRecords, own, other) // Written by the build; what is not, throws.
    this.#indexes.set(language, index)
    return index
  }

  async #wordsFile(): Promise<WordsFile> {
    this.#words ??= fetchWords(this.#wordsPath)
    try {
      return await this.#words
    } catch (error) {
      this.#words = undefined
      throw error
    }
  }
}
