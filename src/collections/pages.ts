import { type CollectionEntry, getEntry } from 'astro:content'
import { type Locale, locales } from '../i18n/locales.ts'

export type PageEntry = CollectionEntry<'pages'>

/** The folders below `content/` that hold the text of a page of the route table. */
export type PageFolder = 'guide/overview' | 'guide/contact-us' | 'guide/disputes' | 'phrases' | 'about'

/**
 * Fetches the text of a page.
 *
 * @throws when the folder lacks the file of that language, in words for a writer.
 */
export const getPage = async (
  folder: PageFolder | `situations/${string}`,
  locale: Locale,
): Promise<PageEntry> => {
  const entry = await getEntry('pages', `${folder}/${locale}`)
  if (!entry)
    throw new Error(
      `content/${folder}/${locale}.mdx is missing: every page needs all of ${locales.join(', ')}.`,
    )
  return entry
}

/** A part of a page that can be linked to. */
export interface PagePart {
  /** The id of its element. */
  readonly id: string
  readonly title: string
}

/** Lists the steps of a method in its text, in order. */
export const stepsOf = ({ body = '' }: PageEntry): readonly PagePart[] =>
  [...body.matchAll(/<Step n=\{(\d)\} title="([^"]+)"/g)].map(([, n, title = '']) => ({
    id: `step-${n}`,
    title,
  }))

/** Takes the mark-up out of a piece of MDX. */
const plain = (mdx: string): string =>
  mdx
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

/** Lists what each step of a method says to do now, in order. */
export const nowOf = ({ body = '' }: PageEntry): readonly string[] =>
  [...body.matchAll(/<Now>([\s\S]*?)<\/Now>/g)].map(([, now = '']) => plain(now))

/** Lists the tips in a page's text. */
export const tipsOf = ({ body = '' }: PageEntry): readonly PagePart[] =>
  [...body.matchAll(/<Tip id="([^"]+)" title="([^"]+)"/g)].map(([, id = '', title = '']) => ({ id, title }))
