import { chatLimit } from '../../src/domain/message/chat.ts'
import type { Piece, SentencePair } from '../../src/domain/message/compose.ts'
import type { MessageLanguage, Purpose } from '../../src/domain/message/material.ts'

/** A sentence longer than this is hard to follow for somebody whose first language is another one. */
export const mostWords = 30

/** Words that threaten. Firm names a date and the next step, and never these. */
const threats: Readonly<Record<MessageLanguage, RegExp>> = {
  it: /avvocat|denunci|querel|tribunal|diffid|vie legali|legale|carabinier|polizia|altrimenti|in caso contrario|pena |sarò costrett|mi vedrò|vergogn|truff/iu,
  en: /lawyer|attorney|\bsue\b|court|legal|police|bad review|otherwise|or else|\bforced to\b|shame|fraud|scam/iu,
}

/** Words that say «tu» to somebody whom the message addresses with «lei», and words that say «voi». */
const familiar =
  /\b(?:tu|ti|te|tuo|tua|tuoi|tue|puoi|vuoi|hai|sei|dimmi|dammi|fammi|scrivimi|mandami|aiutami|rispondimi|potresti|vorresti|riesci|sai|vi|voi|vostro|vostra|vostri|vostre|potete|vogliate)\b/iu

/** Words that say «lei» to somebody whom a letter addresses with «voi». */
const singular =
  /\b(?:[Ll]ei|[Ll]a ringrazio|[Ll]e (?:chiedo|scrivo|mando|invio|posso|sono|sarei)|[Mm]i dica|(?<!Si )(?<!si )[Pp]otrebbe|[Mm]i può|se le serv\w+|(?:mandar|inviar|dar|spedir)(?:le|gliel[ae]))\b/u

/** A letter may say «voi». */
const tooFamiliar =
  /\b(?:tu|ti|te|tuo|tua|tuoi|tue|puoi|vuoi|hai|dimmi|dammi|fammi|scrivimi|mandami|aiutami|rispondimi|potresti|vorresti)\b/iu

/** What has a form of its own: no full stop in a subject, no limit for what is spelled. */
const unpunctuated: readonly Purpose[] = ['subject', 'salutation', 'signature']

/** Words that sound like a machine or a form, or that beg. */
const stiff: Readonly<Record<MessageLanguage, RegExp>> = {
  it: /con la presente|si prega|vostro gentile|in attesa di|sono certo|sono sicuro|sono rimast|risulta essere|la prego|cortesemente|\w[oa]\/[oa]\b|!/iu,
  en: /kindly|do the needful|i inform you|please note|to whom it may concern|i beg|\bjust\b|\bsimply\b|!/iu,
}

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Cuts what the reader wrote out of a sentence: it is theirs, whatever its form. */
const withoutQuotes = (text: string): string => text.replace(/«[^»]*»|"[^"]*"/gu, '«»')

/** How a message is judged. */
export interface Manner {
  /** A letter says «voi», and may name a law. */
  readonly isLetter?: boolean
  /** A chat cuts what is too long. */
  readonly isChat?: boolean
}

const addressBreaches = (own: string, { isLetter = false }: Manner): readonly string[] => {
  if (!isLetter) return familiar.test(own) ? ['leaves the form lei'] : []
  return singular.test(own) || tooFamiliar.test(own) ? ['leaves the form voi'] : []
}

const sentenceBreaches = (
  pair: SentencePair,
  language: MessageLanguage,
  purpose: Purpose,
  manner: Manner,
): readonly string[] => {
  const { id, [language]: text } = pair
  const own = withoutQuotes(text)
  const isWhole = !unpunctuated.includes(purpose)
  const found = [
    ...(text.trim() === '' ? ['is empty'] : []),
    ...(/\{\w+(?::\w+)?\}/.test(text) ? ['has an open slot'] : []),
    ...(/\b(?:undefined|null|NaN)\b|\[object/.test(text) ? ['has a hole'] : []),
    ...(/ {2}|\s$|^\s|[^,]\n|\n\s/.test(text) ? ['has spaces too many'] : []),
    ...(/ [,.;:?](?:\s|$)/.test(text) ? ['has a space before a mark'] : []),
    ...(/^[\p{Lu}«"]/u.test(text) ? [] : ['does not begin with a capital']),
    ...(!isWhole || /[.?]$/.test(text) ? [] : ['does not end with . or ?']),
    ...(/[.?]{2}|[.?] *[,;:]/.test(own) ? ['has two marks'] : []),
    ...(purpose !== 'spelling' && wordsIn(text) > mostWords ? [`has ${wordsIn(text)} words`] : []),
    ...(id !== 'ground' && purpose !== 'subject' && threats[language].test(own) ? ['threatens'] : []),
    ...(stiff[language].test(own) ? ['sounds like a form'] : []),
    ...(/[’“”]/.test(own) ? ['has a curly mark, which some chats spoil'] : []),
    ...(language === 'it' && purpose !== 'spelling' ? addressBreaches(own, manner) : []),
    ...(language === 'it' && /\b(?:il|del|dal|al|entro il) (?:8|11) [a-z]/.test(own)
      ? ['has the wrong article before a vowel']
      : []),
    ...(language === 'it' && /(?:l'|dell'|dall'|all')(?!8 |11 )\d/.test(own)
      ? ['has the wrong article before a consonant']
      : []),
  ]
  return found.map((breach) => `${id} (${language}) ${breach}: ${text}`)
}

/** Numbers as both languages write them: the sign between whole and cents differs, the order of a date does not. */
const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/[.,]/g, '')).sort()

const months: Readonly<Record<MessageLanguage, readonly string[]>> = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const monthsIn = (text: string, language: MessageLanguage): readonly number[] =>
  months[language].flatMap((month, i) =>
    text
      .split(new RegExp(`\\dº? ${month}\\b`, 'u'))
      .slice(1)
      .map(() => i),
  )

/** Our own words between quotation marks; the others are the reader's and stand alike on both sides. */
const ownQuotes = ['nuovo', 'new']

const quotesIn = (text: string): readonly string[] =>
  [...text.matchAll(/«([^»]*)»|"([^"]*)"/gu)]
    .map(([, italian, english]) => italian ?? english ?? '')
    .filter((quote) => !ownQuotes.includes(quote))
    .sort()

/** Both halves of a pair name the same numbers, months and quoted words. */
const parityBreaches = ({ id, it, en }: SentencePair): readonly string[] => {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(isSame(numbersIn(it), numbersIn(en)) ? [] : ['numbers']),
    ...(isSame(monthsIn(it, 'it'), monthsIn(en, 'en')) ? [] : ['months']),
    ...(isSame(quotesIn(it), quotesIn(en)) ? [] : ['quotations']),
  ].map((fact) => `${id} has other ${fact} in each language: ${it} ≠ ${en}`)
}

const lengthBreaches = ({ purpose, sentences }: Piece): readonly string[] =>
  (['it', 'en'] as const)
    .map((language) => ({ language, length: sentences.map((pair) => pair[language]).join(' ').length }))
    .filter(({ length }) => length > chatLimit)
    .map(({ language, length }) => `${purpose} (${language}) has ${length} characters`)

const isOwnWords = ({ id }: SentencePair): boolean => id === 'own'

/** Says what is wrong with a message of ordinary answers. What the reader wrote in own words is not judged. */
export const breachesOfMessage = (
  pieces: readonly Piece[],
  manner: Manner = { isChat: true },
): readonly string[] => {
  const ids = pieces.flatMap(({ sentences }) => sentences.map(({ id }) => id))
  return [
    ...pieces.flatMap(({ purpose, sentences }) =>
      sentences
        .filter((pair) => !isOwnWords(pair))
        .flatMap((pair) => [
          ...sentenceBreaches(pair, 'it', purpose, manner),
          ...sentenceBreaches(pair, 'en', purpose, manner),
          ...(purpose === 'spelling' ? [] : parityBreaches(pair)),
        ]),
    ),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands twice`),
    ...pieces.filter(({ sentences }) => sentences.length === 0).map(({ purpose }) => `${purpose} is empty`),
    ...(manner.isChat ? pieces.flatMap(lengthBreaches) : []),
  ]
}
