import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HTMLElement } from 'node-html-parser'
import type { SearchRecord, SearchRecords } from '../domain/search/record.ts'
import { type HtmlFile, readHtmlFiles } from './html-files.ts'

/** A record as its page gives it. */
interface PageRecord extends Omit<SearchRecord, 'aliases' | 'abroad' | 'url'> {
  /** Below the base path, with the fragment: `it/frasi/#ask-person`. */
  readonly address: string
  readonly language: string
  /** Where the same thing stands in each language. */
  readonly everywhere: Readonly<Record<string, string>>
}

/** What is no text of the page itself: sources, controls, signs for the eye. */
const noise =
  'nav, details.sources, button, select, script, template, form, [aria-hidden=true], [role=img], .hidden-text, .self-link, [role=status]'

/** Signs that no text holds keep the place of the headings while white space goes. */
const [headingStart, headingEnd, lineEnd] = ['\u{E000}', '\u{E001}', '\u{E002}']
const headingPattern = new RegExp(` ?${headingStart} ?(.*?) ?${headingEnd} ?`, 'g')

/** Takes the text out of an element: headings begin with `## ` and have a line of their own. */
const textOf = (element: HTMLElement, language: string): string => {
  const copy = element.clone() as HTMLElement // clone() is typed as the wider Node.
  const left = `${noise}, [data-search], [data-search-skip], [data-text]:not([lang=${language}])`
  for (const part of copy.querySelectorAll(left)) part.replaceWith(' ')
  return copy.innerHTML
    .replace(/<h2\b[^>]*>/g, headingStart)
    .replace(/<\/h2>/g, headingEnd)
    .replace(/<\/h1>/g, lineEnd)
    .replace(/<\/?(?:p|li|h[1-6]|div|section|td)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .replace(headingPattern, '\n## $1\n')
    .replaceAll(lineEnd, '\n')
    .replace(/ *\n[\n ]*/g, '\n')
    .trim()
}

/** A phrase has no title but its own words in the page's language. */
const titleOf = (element: HTMLElement, language: string): string =>
  element.querySelector(`[data-text][lang=${language}]`)?.text.trim() ?? ''

const twinOf = (element: HTMLElement, language: string): string =>
  element.querySelector(`[data-text]:not([lang=${language}])`)?.text.trim() ?? ''

/** The path of a page of this site, below its base path. */
const addressIn = (link: string, base: string): string =>
  new URL(link, 'http://site').pathname.slice(base.length)

const versionsOf = (root: HTMLElement, base: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    root
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang') ?? '', addressIn(link.getAttribute('href') ?? '', base)]),
  )

const placeOf = (element: HTMLElement, main: HTMLElement | null): string =>
  element.rawTagName === 'main'
    ? ''
    : (element.closest('[data-moment]')?.querySelector('h2')?.text.trim() ??
      main?.getAttribute('data-search-title') ??
      '')

/** Lists what a page lets readers find. */
export const recordsOf = (
  { address, root }: Pick<HtmlFile, 'address' | 'root'>,
  base: string,
): readonly PageRecord[] => {
  const language = root.querySelector('html')?.getAttribute('lang') ?? ''
  const versions = Object.entries(versionsOf(root, base))
  const main = root.querySelector('main')
  return root.querySelectorAll('[data-search]').map((element) => {
    const fragment = element.rawTagName === 'main' ? '' : `#${element.id}`
    const kind = element.getAttribute('data-search') ?? ''
    const title = element.getAttribute('data-search-title') ?? titleOf(element, language)
    return {
      address: address + fragment,
      language,
      kind,
      title,
      place: placeOf(element, main),
      text: textOf(element, language),
      twin: kind === 'phrase' ? twinOf(element, language) : '',
      everywhere: Object.fromEntries(versions.map(([version, path]) => [version, path + fragment])),
    }
  })
}

type Aliases = Readonly<Record<string, readonly string[]>>

/** Takes the list of aliases that the pages have written out of the site. */
const takeAliases = async (folder: string): Promise<Aliases> => {
  const path = join(folder, 'aliases.json')
  const aliases: Aliases = JSON.parse(await readFile(path, 'utf8'))
  await rm(path)
  return aliases
}

const withoutTitle = (text: string, title: string): string => {
  const bare = text.replace(/^## /, '')
  return bare.startsWith(title) ? bare.slice(title.length).trim() : text
}

/** Completes a record with what people say, here and in the other language. */
const complete = (
  { address, language, everywhere, kind, title, place, text, twin }: PageRecord,
  base: string,
  otherLanguage: string,
  titles: ReadonlyMap<string, string>,
  aliases: Readonly<Record<string, Aliases>>,
): SearchRecord => {
  const otherAddress = everywhere[otherLanguage] ?? ''
  const otherTitle = kind === 'phrase' ? [] : [titles.get(otherAddress) ?? []].flat()
  return {
    url: base + address,
    kind,
    title,
    place,
    // A phrase is its title; its text is what says when to use it.
    text: withoutTitle(text, title),
    aliases: aliases[language]?.[base + address] ?? [],
    abroad: [...otherTitle, ...(aliases[otherLanguage]?.[base + otherAddress] ?? [])],
    twin,
  }
}

export interface IndexReport {
  readonly language: string
  readonly records: number
}

/**
 * Writes what can be found in each language to `dist/search/<language>/records.json`, from which the browser makes its index.
 *
 * @param base the path under which the site is served; results carry it.
 */
export const writeSearchIndex = async (folder: string, base: string): Promise<readonly IndexReport[]> => {
  const all = (await readHtmlFiles(folder)).flatMap((file) => recordsOf(file, base))
  const languages = [...new Set(all.map(({ language }) => language))].sort()
  const titles = new Map(all.map(({ address, title }) => [address, title]))
  const folderOf = (language: string) => join(folder, 'search', language)
  const aliases = Object.fromEntries(
    await Promise.all(languages.map(async (each) => [each, await takeAliases(folderOf(each))] as const)),
  )
  return Promise.all(
    languages.map(async (language) => {
      const otherLanguage = languages.find((other) => other !== language) ?? ''
      const records = all
        .filter((record) => record.language === language)
        .map((record) => complete(record, base, otherLanguage, titles, aliases))
      const file: SearchRecords = { language, otherLanguage, records }
      await mkdir(folderOf(language), { recursive: true })
      await writeFile(join(folderOf(language), 'records.json'), JSON.stringify(file))
      return { language, records: records.length }
    }),
  )
}
