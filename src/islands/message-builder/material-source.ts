import type { Material, SharedMaterial, SituationMaterial } from '../../domain/message/material.ts'

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

  #file(name: string): Promise<unknown> {
    const known = this.#files.get(name)
    if (known) return known
    const fetched = this.#fetch(name)
    this.#files.set(name, fetched)
    fetched.catch(() => this.#files.delete(name))
    return fetched
  }

  async #fetch(name: string): Promise<unknown> {
    const response = await fetch(`${this.#folder}${name}.json`)
    if (!response.ok) throw new Error(`${name}.json answered ${response.status}.`)
    return response.json()
  }
}
