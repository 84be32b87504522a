import { splitForChat } from './chat.ts'
import type { Piece, SentencePair } from './compose.ts'
import type { Form, MessageLanguage, Purpose } from './material.ts'

/** What a reader copies or reads out at once: a piece of a chat, the subject or the text of an e-mail, a section of a call. */
export interface Part {
  /** Tells the parts of a message apart while its words change. */
  readonly key: string
  readonly purpose: Purpose | 'body'
  /** Its place among the parts with the same purpose, from 1. */
  readonly place: number
  readonly of: number
  readonly paragraphs: readonly (readonly SentencePair[])[]
}

const withPlaces = (pieces: readonly Piece[]): readonly Part[] =>
  pieces.map(({ purpose, sentences }, i) => {
    const alike = pieces.filter((piece) => piece.purpose === purpose)
    const place = pieces.slice(0, i).filter((piece) => piece.purpose === purpose).length + 1
    return { key: `${purpose}-${place}`, purpose, place, of: alike.length, paragraphs: [sentences] }
  })

/** An e-mail has its subject, and one text. It meets no bot. */
const emailParts = (pieces: readonly Piece[]): readonly Part[] => {
  const subject = withPlaces(pieces.filter(({ purpose }) => purpose === 'subject'))
  const paragraphs = pieces
    .filter(({ purpose }) => purpose !== 'subject' && purpose !== 'bot')
    .map(({ sentences }) => sentences)
  return [...subject, { key: 'body', purpose: 'body', place: 1, of: 1, paragraphs }]
}

/** Arranges a message for its use: short parts in sending order for a chat, one text for an e-mail, a script for a call. */
export const partsOf = (pieces: readonly Piece[], form: Form): readonly Part[] => {
  if (form === 'email') return emailParts(pieces)
  return withPlaces(form === 'chat' ? splitForChat(pieces) : pieces)
}

/** A part as it is pasted; empty where one language of a long text has ended before the other. */
export const textOfPart = ({ paragraphs }: Part, language: MessageLanguage): string =>
  paragraphs
    .map((sentences) =>
      sentences
        .map((pair) => pair[language])
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

/** The whole message as it is pasted: the line for the bot and the subject of an e-mail go elsewhere. */
export const textOfMessage = (parts: readonly Part[], language: MessageLanguage): string =>
  parts
    .filter(({ purpose }) => purpose !== 'bot' && purpose !== 'subject')
    .map((part) => textOfPart(part, language))
    .filter((text) => text !== '')
    .join('\n\n')
