import { glob, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HTMLElement } from 'node-html-parser'
import { close, createIndex } from 'pagefind'
import { type HtmlFile, readHtmlFiles } from './html-files.ts'

/** One thing that can be found: a page, or a part of a page that stands on its own (`data-search` marks both). */
export interface SearchRecord {
  /** Below the base path, with the fragment: `it/frasi/#ask-person`. */
  readonly address: string
  readonly language: string
  readonly kind: string
  readonly title: string
  readonly content: string
  /** A phrase's words in the other language: found by the search, but no part of the excerpt. */
  readonly twin: string
  /** What people type and the text does not say. */
  readonly alias: string
}

/** What is no text of the page itself: sources, controls, signs for the eye. */
const noise =
  'nav, details.sources, button, select, script, template, form, [aria-hidden=true], [role=img], .hidden-text, .self-link, [role=status]'

const textOf = (element: HTMLElement, language: string): string => {
  const copy = element.clone() as HTMLElement // clone() is typed as the wider Node.
  const left = `${noise}, [data-search], [data-search-skip], [data-text]:not([lang=${language}])`
  for (const part of copy.querySelectorAll(left)) part.replaceWith(' ')
  return copy.innerHTML
    .replace(/<\/?(?:p|li|h[1-6]|div|section|td)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A phrase has no title but its own words in the page's language. */
const titleOf = (element: HTMLElement, language: string): string =>
  element.querySelector(`[data-text][lang=${language}]`)?.text.trim() ?? ''

const twinOf = (element: HTMLElement, language: string): string =>
  element.querySelector(`[data-text]:not([lang=${language}])`)?.text.trim() ?? ''

/** Lists what a page lets readers find. */
export const recordsOf = ({ address, root }: Pick<HtmlFile, 'address' | 'root'>): readonly SearchRecord[] => {
  const language = root.querySelector('html')?.getAttribute('lang') ?? ''
  return root.querySelectorAll('[data-search]').map((element) => ({
    address: element.rawTagName === 'main' ? address : `${address}#${element.id}`,
    language,
    kind: element.getAttribute('data-search') ?? '',
    title: element.getAttribute('data-search-title') ?? titleOf(element, language),
    content: textOf(element, language),
    alias: element.getAttribute('data-search-alias') ?? '',
    twin: element.getAttribute('data-search') === 'phrase' ? twinOf(element, language) : '',
  }))
}

/** Takes away Pagefind's own interfaces: ours talks to the engine alone. */
const removeInterfaces = async (folder: string): Promise<void> => {
  for await (const name of glob('pagefind-{ui,modular-ui,component-ui,highlight}.*', { cwd: folder }))
    await rm(join(folder, name))
}

export interface IndexReport {
  readonly language: string
  readonly records: number
}

/**
 * Writes one search bundle a language, each with its own stemmer, to `dist/search/<language>/`.
 *
 * @param base the path under which the site is served; results carry it.
 */
export const writeSearchIndex = async (folder: string, base: string): Promise<readonly IndexReport[]> => {
  const records = (await readHtmlFiles(folder)).flatMap(recordsOf)
  const languages = [...new Set(records.map(({ language }) => language))].sort()
  const reports: IndexReport[] = []
  for (const language of languages) {
    const own = records.filter((record) => record.language === language)
    const { index, errors } = await createIndex({ forceLanguage: language })
    if (!index) throw new Error(`The search index could not be started: ${errors.join(', ')}`)
    for (const { address, kind, title, content, twin, alias } of own) {
      const added = await index.addCustomRecord({
        url: base + address,
        // The title stands in the text too, so that its words count and show in the excerpt.
        content: content.startsWith(title) ? content : `${title}. ${content}`,
        language,
        meta: { title, kind, ...(twin && { twin }), ...(alias && { alias }) },
      })
      if (added.errors.length > 0) throw new Error(`${address} cannot be indexed: ${added.errors.join(', ')}`)
    }
    const outputPath = join(folder, 'search', language)
    await index.writeFiles({ outputPath })
    await removeInterfaces(outputPath)
    reports.push({ language, records: own.length })
  }
  await close()
  return reports
}
