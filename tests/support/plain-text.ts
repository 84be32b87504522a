/** What an MDX page says, by kind of text. */
export interface PageText {
  readonly frontMatter: string
  /** Without front matter. */
  readonly body: string
}

export const splitPage = (mdx: string): PageText => {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx)
  if (!match) throw new Error('A page begins with its front matter.')
  const [, frontMatter = '', body = ''] = match
  return { frontMatter, body }
}

/** Gives the words that a reader sees, a paragraph or a list item a line. */
export const linesOf = (body: string): readonly string[] =>
  body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(?:Step|Tip)\b[^>]*title="([^"]*)"[^>]*>/g, '\n\n$1.\n\n')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/[*`]|^#+ /gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:-|\d+\.) )/)
    .map((line) =>
      line
        .replace(/^\s*(?:-|\d+\.) /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')

const segmenters = {
  it: new Intl.Segmenter('it', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
} as const

export type TextLanguage = keyof typeof segmenters

/** Cuts lines into sentences; the end of a line ends a sentence. */
export const sentencesOf = (lines: readonly string[], language: TextLanguage): readonly string[] =>
  lines.flatMap((line) => [...segmenters[language].segment(line)].map(({ segment }) => segment.trim()))

/** Lists the words of a text; numbers count, marks do not. */
export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []
