import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { parse } from 'yaml'
import { factSchema, sourceSchema } from './collections/schemas/fact.ts'
import {
  askSchema,
  channelNoteSchema,
  groundSchema,
  messageSchema,
  sharedMessageSchema,
} from './collections/schemas/message.ts'
import { pageSchema } from './collections/schemas/page.ts'
import { momentSchema, phraseSchema } from './collections/schemas/phrase.ts'
import { searchAliasSchema, searchLanguageSchema } from './collections/schemas/search.ts'
import { shopSchema } from './collections/schemas/shop.ts'
import { situationSchema } from './collections/schemas/situation.ts'
import { toneSchema, wordingSchema } from './collections/schemas/tone.ts'

/** Loads a list whose order matters: each entry learns its place in the file, since collections come in no promised order. */
const orderedList = (path: string) =>
  file(path, {
    parser: (text) => (parse(text) as object[]).map((entry, position) => ({ ...entry, position })), // Schemas check the rest.
  })

/** The folders of writers and the schemas that check them. Queries stand in src/collections. */
export const collections = {
  pages: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }), schema: pageSchema }),
  sources: defineCollection({ loader: file('content/sources/sources.yaml'), schema: sourceSchema }),
  facts: defineCollection({ loader: file('content/sources/facts.yaml'), schema: factSchema }),
  phrases: defineCollection({ loader: orderedList('content/phrases/phrases.yaml'), schema: phraseSchema }),
  moments: defineCollection({ loader: orderedList('content/phrases/moments.yaml'), schema: momentSchema }),
  situations: defineCollection({
    loader: orderedList('content/situations/situations.yaml'),
    schema: situationSchema,
  }),
  searchLanguages: defineCollection({
    loader: glob({ base: './content/search', pattern: ['*.yaml', '!aliases.yaml'] }),
    schema: searchLanguageSchema,
  }),
  searchAliases: defineCollection({
    loader: file('content/search/aliases.yaml'),
    schema: searchAliasSchema,
  }),
  shops: defineCollection({ loader: orderedList('content/shops/shops.yaml'), schema: shopSchema }),
  messages: defineCollection({
    loader: glob({ base: './content/messages', pattern: ['*.yaml', '!shared.yaml', '!asks.yaml'] }),
    schema: messageSchema,
  }),
  tone: defineCollection({ loader: glob({ base: './content/tone', pattern: '*.yaml' }), schema: toneSchema }),
  wording: defineCollection({
    loader: glob({ base: './content/wording', pattern: '*.yaml' }),
    schema: wordingSchema,
  }),
  asks: defineCollection({ loader: file('content/messages/asks.yaml'), schema: askSchema }),
  rights: defineCollection({ loader: orderedList('content/rights/rights.yaml'), schema: groundSchema }),
  channelNotes: defineCollection({
    loader: orderedList('content/channels/notes.yaml'),
    schema: channelNoteSchema,
  }),
  sharedMessages: defineCollection({
    loader: glob({ base: './content/messages', pattern: 'shared.yaml' }),
    schema: sharedMessageSchema,
  }),
}
