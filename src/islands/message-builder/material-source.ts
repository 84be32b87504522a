import type { Material, SharedMaterial, SituationMaterial } from '../../domain/message/material.ts'
import { fetchJson } from '../../platform/fetch-json.ts'

/** Fetches sentences when they are needed, and each file once. */
export class MaterialSource {
  readonly #folder: string
  readonly #files = new Map<string, Promise<unknown>>()

  /** @param folder the path of the built data files, with a slash at the end. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Gets all that a situation's message is made of.
   *
   * @throws when a file cannot be fetched; the next call tries again.
   */
  async get(situation: string): Promise<Material> {
    const [shared, own] = await Promise.all([this.#file('shared'), this.#file(situation)])
    // The build wrote both files from the schemas of these very types.
    return { shared: shared as SharedMaterial, situation: own as SituationMaterial }
  }

  /** Forgets what has come: it is no material. */
  forget(): void {
    this.#files.clear()
  }

  #file(name: string): Promise<unknown> {
    const known = this.#files.get(name)
    if (known) return known
    const fetched = fetchJson(`${this.#folder}${name}.json`)
    this.#files.set(name, fetched)
    fetched.catch(() => this.#files.delete(name))
    return fetched
  }
}
