import type { HTMLElement } from 'node-html-parser'
import type { HtmlFile } from '../../src/build/html-files.ts'
import { languageAt } from './built-site.ts'
import { wordsIn } from './plain-text.ts'

/** Small words that stand in nearly every sentence of one language and hardly ever in the other. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set(
    'il lo la gli le di del della dei delle che non per con una un è sono si se più nel nella al alla dal dalla ma anche come mi ti ho hai questo questa'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to is are was not for with you your it that this from on be have has they which what when where can will if my at by'.split(
      ' ',
    ),
  ),
}

/** Fewer words than these do not tell a language. */
const leastWords = 5

const countOf = (words: readonly string[], language: string): number =>
  words.filter((word) => smallWords[language]?.has(word.toLowerCase())).length

/** Guesses the language of a text by its small words; nothing where they do not tell. */
export const guessLanguage = (text: string): string | undefined => {
  const words = wordsIn(text.replace(/[’']/g, ' '))
  if (words.length < leastWords) return undefined
  const [it, en] = [countOf(words, 'it'), countOf(words, 'en')]
  if (it >= 2 && it > en * 2) return 'it'
  return en >= 2 && en > it * 2 ? 'en' : undefined
}

const blocks = 'p, li, dd, dt, h1, h2, h3, summary, legend, label, td, option, title'

/** The text of an element without the parts that are marked with a language of their own. */
const ownTextOf = (element: HTMLElement): string => {
  const copy = element.clone() as HTMLElement // clone() is typed as the wider Node.
  for (const part of copy.querySelectorAll(`[lang], script, template, ${blocks}`)) part.replaceWith(' ')
  return copy.text
}

/** Lists texts that stand in another language than the nearest `lang` says, and names in attributes that do. */
export const foreignBlocks = ({ address, root }: Pick<HtmlFile, 'address' | 'root'>): readonly string[] => {
  const texts = root
    .querySelectorAll(`${blocks}, meta[name=description], [aria-label]`)
    .flatMap((element) => [
      { element, text: ownTextOf(element) },
      { element, text: element.getAttribute('aria-label') ?? element.getAttribute('content') ?? '' },
    ])
  return texts
    .filter(({ element, text }) => {
      const guessed = guessLanguage(text)
      return guessed !== undefined && guessed !== languageAt(element)
    })
    .map(({ text }) => `${address}: ${text.replace(/\s+/g, ' ').trim().slice(0, 80)}`)
}
