import { excerptOf, type MarkedText, type Matcher, markMatches } from '../../domain/search/excerpt.ts'
import { abroad } from '../../domain/search/index-records.ts'
import type { SearchRecord } from '../../domain/search/record.ts'
import type { Hit } from '../../domain/search/search.ts'
import { element } from './element.ts'
import type { Answer, Words } from './engine.ts'

const marked = (parts: readonly MarkedText[]): readonly (Node | string)[] =>
  parts.map(({ text, isMatch }) => (isMatch ? element('mark', { text }) : text))

/** Words that stand nearly everywhere are not worth a mark. */
const leastTelling = 0.8

const matchersOf = (
  { terms }: Hit,
  { index }: Answer,
): { readonly own: Matcher; readonly other: Matcher } => {
  const matcher =
    (cut: (text: string) => readonly string[], key: (word: string) => string): Matcher =>
    (word) => {
      const [folded = ''] = cut(word)
      const term = key(folded)
      return terms.has(term) && index.rarity(term) > leastTelling ? term : undefined
    }
  return {
    own: matcher(index.own.cut, (word) => (index.own.isStop(word) ? '' : index.own.stem(word))),
    other: matcher(index.other.cut, (word) =>
      index.other.isStop(word) ? '' : abroad(index.other.stem(word)),
    ),
  }
}

const kindOf = ({ kind, url }: SearchRecord, { kinds }: Words): string => {
  const [, number] = /#step-(\d+)$/.exec(url) ?? []
  return `${kinds[kind] ?? ''}${number ? ` ${number}` : ''}`
}

const label = (record: SearchRecord, heading: string, words: Words): HTMLElement => {
  const place = record.place || (record.kind === 'situation' ? heading : '')
  const line = element('p', {
    className: 'where',
    children: [element('span', { className: 'kind', text: kindOf(record, words) })],
  })
  if (place) line.append(' ', element('span', { text: place }))
  return line
}

const saidLine = (
  hit: Hit,
  { index }: Answer,
  { said }: Words,
  other: Matcher,
  own: Matcher,
): HTMLElement | undefined => {
  if (!hit.said) return undefined
  const { text, isAbroad } = hit.said
  const [before = '', after = ''] = said.split('{said}')
  const quoted = element('span', {
    children: marked(markMatches(text, isAbroad ? other : own)),
    ...(isAbroad && { lang: index.other.code }),
  })
  return element('p', { className: 'said', children: [before, quoted, after] })
}

const copyName = (template: string, text: string): string => template.replace('{what}', () => text)

/** What a button says of the name that screen readers get. */
const copyLabel = (template: string): string => template.replace(/\s*:\s*\{what\}$/, '')

const copyButton = (language: 'it' | 'en', title: string, { copy }: Words): HTMLElement => {
  const made = element('button', { text: copyLabel(copy[language]) })
  made.type = 'button'
  made.dataset['copy'] = language
  made.setAttribute('aria-label', copyName(copy[language], title))
  return made
}

/** A phrase shows both of its languages, each with its button. */
const phrase = (
  record: SearchRecord,
  language: string,
  otherLanguage: string,
  link: HTMLElement,
  other: Matcher,
  words: Words,
): readonly HTMLElement[] => {
  const twin = element('p', {
    lang: otherLanguage,
    data: 'text',
    children: marked(markMatches(record.twin, other)),
  })
  const buttons = (otherLanguage === 'en' ? (['en', 'it'] as const) : (['it', 'en'] as const)).map((each) =>
    copyButton(each, record.title, words),
  )
  link.lang = language
  link.dataset['text'] = ''
  return [link, twin, element('div', { className: 'copies', children: buttons })]
}

/** Makes the list item of a result: its kind and place, its link, and why it was found. */
export const resultItem = (hit: Hit, answer: Answer, words: Words): HTMLElement | undefined => {
  const record = answer.index.records[hit.record]
  if (!record) return undefined
  const { own, other } = matchersOf(hit, answer)
  const title = markMatches(record.title, own)
  const link = element('a', { children: marked(title) })
  link.href = record.url
  if (record.twin) {
    const item = element('li', { data: 'pair' })
    item.append(
      label(record, '', words),
      ...phrase(record, answer.index.own.code, answer.index.other.code, link, other, words),
    )
    return item
  }
  const excerpt = excerptOf(record.text, own)
  const why = title.some(({ isMatch }) => isMatch) ? undefined : saidLine(hit, answer, words, other, own)
  const item = element('li', { children: [label(record, excerpt.heading, words), link] })
  if (why) item.append(why)
  item.append(element('p', { className: 'excerpt', children: marked(excerpt.parts) }))
  return item
}
