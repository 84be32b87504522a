import { type HTMLElement, parse } from 'node-html-parser'

const blocks = 'h1, h2, h3, p, li'

export interface Block {
  readonly tag: string
  readonly words: string
}

const wordsIn = (element: HTMLElement): string =>
  element.textContent
    .replace(/\s+/g, ' ')
    .replace(/[<>{}]/g, '')
    .trim()

/** The words of a page's main part, block by block and each once, for a page that says the same in another way. */
export const wordsOf = (html: string): readonly Block[] => {
  const main = parse(html).querySelector('main')
  if (!main?.querySelector('h1')) throw new Error('The page has no title.')
  return main
    .querySelectorAll(blocks)
    .filter((each) => !each.querySelector(blocks))
    .map((each) => ({ tag: each.rawTagName, words: wordsIn(each) }))
    .filter(({ words }) => words !== '')
}
