import type { Piece, SentencePair } from '../../src/domain/message/compose.ts'
import type { MessageLanguage } from '../../src/domain/message/material.ts'

/** A sentence longer than this is hard to follow for somebody whose first language is another one. */
export const mostWords = 30

/** A chat takes this many characters at once without cutting. */
export const longestPiece = 400

/** Words that threaten. Firm names a date and the next step, and never these. */
const threats: Readonly<Record<MessageLanguage, RegExp>> = {
  it: /avvocat|denunci|querel|tribunal|diffid|vie legali|legale|carabinier|polizia|altrimenti|in caso contrario|pena |sarò costrett|mi vedrò|vergogn|truff/iu,
  en: /lawyer|attorney|\bsue\b|court|legal|police|bad review|otherwise|or else|\bforced to\b|shame|fraud|scam/iu,
}

/** Words that say «tu» to somebody whom the message addresses with «lei», and words that say «voi». */
const familiar =
  /\b(?:tu|ti|te|tuo|tua|tuoi|tue|puoi|vuoi|hai|sei|dimmi|dammi|fammi|scrivimi|mandami|aiutami|rispondimi|potresti|vorresti|riesci|sai|vi|voi|vostro|vostra|vostri|vostre|potete|vogliate)\b/iu

/** Words that sound like a machine or a form, or that beg. */
const stiff: Readonly<Record<MessageLanguage, RegExp>> = {
  it: /con la presente|si prega|vostro gentile|in attesa di|sono certo|sono sicuro|sono rimast|risulta essere|la prego|cortesemente|\w[oa]\/[oa]\b|!/iu,
  en: /kindly|do the needful|i inform you|please note|to whom it may concern|i beg|\bjust\b|\bsimply\b|!/iu,
}

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Cuts what the reader wrote out of a sentence: it is theirs, whatever its form. */
const withoutQuotes = (text: string): string => text.replace(/«[^»]*»|"[^"]*"/gu, '«»')

const sentenceBreaches = (id: string, text: string, language: MessageLanguage): readonly string[] => {
  const own = withoutQuotes(text)
  const found = [
    ...(text.trim() === '' ? ['is empty'] : []),
    ...(/\{\w+(?::\w+)?\}/.test(text) ? ['has an open slot'] : []),
    ...(/\b(?:undefined|null|NaN)\b|\[object/.test(text) ? ['has a hole'] : []),
    ...(/ {2}|\s$|^\s|\n/.test(text) ? ['has spaces too many'] : []),
    ...(/ [,.;:?](?:\s|$)/.test(text) ? ['has a space before a mark'] : []),
    ...(/^[\p{Lu}«"]/u.test(text) ? [] : ['does not begin with a capital']),
    ...(/[.?]$/.test(text) ? [] : ['does not end with . or ?']),
    ...(wordsIn(text) > mostWords ? [`has ${wordsIn(text)} words`] : []),
    ...(threats[language].test(own) ? ['threatens'] : []),
    ...(stiff[language].test(own) ? ['sounds like a form'] : []),
    ...(/[’“”]/.test(own) ? ['has a curly mark, which some chats spoil'] : []),
    ...(language === 'it' && familiar.test(own) ? ['leaves the form lei'] : []),
    ...(language === 'it' && /\b(?:il|del|dal|al|entro il) (?:8|11) [a-z]/.test(own)
      ? ['has the wrong article before a vowel']
      : []),
    ...(language === 'it' && /(?:l'|dell'|dall'|all')(?!8 |11 )\d/.test(own)
      ? ['has the wrong article before a consonant']
      : []),
  ]
  return found.map((breach) => `${id} (${language}) ${breach}: ${text}`)
}

const isOwnWords = ({ id }: SentencePair): boolean => id === 'own'

/** Says what is wrong with a message of ordinary answers. What the reader wrote in own words is not judged. */
export const breachesOfMessage = (pieces: readonly Piece[]): readonly string[] => {
  const pairs = pieces.flatMap(({ sentences }) => sentences)
  const ids = pairs.map(({ id }) => id)
  return [
    ...pairs
      .filter((pair) => !isOwnWords(pair))
      .flatMap(({ id, it, en }) => [...sentenceBreaches(id, it, 'it'), ...sentenceBreaches(id, en, 'en')]),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands twice`),
    ...pieces.filter(({ sentences }) => sentences.length === 0).map(({ purpose }) => `${purpose} is empty`),
    ...(['it', 'en'] as const).flatMap((language) =>
      pieces
        .map(({ purpose, sentences }) => ({
          purpose,
          length: sentences.map((pair) => pair[language]).join(' ').length,
        }))
        .filter(({ length }) => length > longestPiece)
        .map(({ purpose, length }) => `${purpose} (${language}) has ${length} characters`),
    ),
  ]
}
