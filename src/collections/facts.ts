import { type CollectionEntry, getCollection } from 'astro:content'

export type Source = CollectionEntry<'sources'>['data']

/** A fact with its sources, ready to be shown. */
export interface SourcedFact extends Omit<CollectionEntry<'facts'>['data'], 'sources'> {
  readonly sources: readonly Source[]
}

export type FactBook = ReadonlyMap<string, SourcedFact>

/** Lists every source, also those whose address none of us has opened. */
export const listSources = async (): Promise<readonly Source[]> =>
  (await getCollection('sources')).map(({ data }) => data)

/**
 * Collects all facts by id.
 *
 * @throws when a fact names a source that does not exist.
 */
export const getFactBook = async (): Promise<FactBook> => {
  const sources = new Map((await listSources()).map((source) => [source.id, source]))
  const facts = await getCollection('facts')
  return new Map(
    facts.map(({ data }) => [
      data.id,
      {
        ...data,
        sources: data.sources.map((id) => {
          const source = sources.get(id)
          if (!source)
            throw new Error(
              `content/sources/facts.yaml: ${data.id} names the source ${id}, which is nowhere.`,
            )
          return source
        }),
      },
    ]),
  )
}
