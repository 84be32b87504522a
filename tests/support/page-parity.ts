import { splitPage } from './plain-text.ts'

/** What two languages of a page must have in common, each as a sorted list. */
export interface PageMarks {
  readonly facts: readonly string[]
  readonly links: readonly string[]
  readonly addresses: readonly string[]
  readonly numbers: readonly string[]
  readonly blocks: readonly string[]
}

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([whole, first]) => first ?? whole).sort()

/** The one address that differs: each language names the contact page of the shop that its readers know best. */
const ownShop = /https:\/\/www\.amazon\.[a-z.]+\/contact-us\/?$/

/** Lists the facts, links, addresses, numbers and blocks of a page. */
export const marksOf = (mdx: string): PageMarks => {
  const { body } = splitPage(mdx)
  const words = body
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ')
    .replace(/^\s*\d+\. /gm, '')
  return {
    facts: all(body, /<Fact id="([^"]+)"/g),
    links: all(body, /<Go ([^>]*)>/g),
    addresses: all(body, /https?:\/\/[^\s)"]+/g).filter((address) => !ownShop.test(address)),
    // Once each: «24 ore su 24» says what “24 hours a day” says.
    numbers: [...new Set(all(words, /\d+/g))],
    blocks: all(
      body,
      /<(?:Step|Tip|Say|Shops|Different|Careful|Older|Now|Intro|Repository|UnopenedAddresses)\b(?: (?:n|id)=[^ >]+)?/g,
    ),
  }
}
