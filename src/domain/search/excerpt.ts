/** A piece of text, and whether it is something that was searched for. */
export interface MarkedText {
  readonly text: string
  readonly isMatch: boolean
}

/** A passage of a text, and the heading below which it stands. */
export interface Excerpt {
  readonly parts: readonly MarkedText[]
  readonly heading: string
  /** How many different matches it holds. */
  readonly matches: number
}

/** Tells which term a word of the text stands for, if that was searched for. */
export type Matcher = (word: string) => string | undefined

/** What begins the line of a heading in a record's text. */
export const headingMark = '## '

/** How many letters a result shows of its text: about two lines on a phone. */
const longest = 130

const wordPattern = /[\p{L}\p{N}]+/gu

/** Cuts a text at the words that were searched for. */
export const markMatches = (text: string, matcher: Matcher): readonly MarkedText[] => {
  const parts: MarkedText[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (matcher(word) === undefined) continue
    if (index > end) parts.push({ text: text.slice(end, index), isMatch: false })
    parts.push({ text: word, isMatch: true })
    end = index + word.length
  }
  return end < text.length ? [...parts, { text: text.slice(end), isMatch: false }] : parts
}

interface Sentence {
  readonly text: string
  readonly heading: string
}

const sentencesOf = (text: string): readonly Sentence[] => {
  let heading = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith(headingMark)) {
      heading = line.slice(headingMark.length)
      return []
    }
    return line.split(/(?<=[.?!])\s+/).map((sentence) => ({ text: sentence, heading }))
  })
}

const matchesIn = (text: string, matcher: Matcher): number =>
  new Set([...text.matchAll(wordPattern)].flatMap(([word]) => matcher(word) ?? [])).size

/** Cuts a sentence around the first match, at the spaces. */
const shorten = (text: string, matcher: Matcher): string => {
  if (text.length <= longest) return text
  const first = [...text.matchAll(wordPattern)].find(([word]) => matcher(word) !== undefined)?.index ?? 0
  const from = first < longest * 0.7 ? 0 : text.lastIndexOf(' ', first - 30) + 1
  const to = from + longest < text.length ? text.lastIndexOf(' ', from + longest) : text.length
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}

/** Finds the sentence of a text that shows best why it was found; the first one where none does. */
export const excerptOf = (text: string, matcher: Matcher): Excerpt => {
  let best: Sentence = { text: '', heading: '' }
  let most = -1
  for (const sentence of sentencesOf(text)) {
    const matches = matchesIn(sentence.text, matcher)
    if (matches > most && sentence.text !== '') [best, most] = [sentence, matches]
  }
  return {
    parts: markMatches(shorten(best.text, matcher), matcher),
    heading: best.heading,
    matches: Math.max(most, 0),
  }
}
