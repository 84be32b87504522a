import type { Answers } from '../../domain/message/answers.ts'
import { type MessageLanguage, messageLanguages } from '../../domain/message/material.ts'
import { announce } from '../../platform/announce.ts'
import { partOf } from '../../platform/island-error.ts'
import { canTranslate, translate } from '../../platform/translator.ts'
import type { BuilderWords } from './words.ts'

const other = { it: 'en', en: 'it' } as const satisfies Record<MessageLanguage, MessageLanguage>

const questionIn = { it: 'ownIt', en: 'ownEn' } as const satisfies Record<MessageLanguage, string>

/** Shows the buttons that translate own words on the device, where the browser can; elsewhere the hint stays. */
export const offerTranslation = async (island: HTMLElement): Promise<void> => {
  for (const language of messageLanguages) {
    const can = await canTranslate(other[language], language)
    partOf(island, `[data-translate=${language}]`, HTMLElement).hidden = !can
    if (can) partOf(island, '[data-own-twice]', HTMLElement).hidden = true
  }
}

/** Says whether the reader wrote it: a machine's translation may be replaced, own words never. */
const isOwn = (answers: Answers, question: string): boolean =>
  (answers[question] ?? '').trim() !== '' && answers[`${question}Machine`] !== 'yes'

/**
 * Translates own words into a language.
 *
 * @param read gives the answers as they are then.
 * @param write gets the translation, marked as a machine's until the reader changes it.
 */
export const translateOwnWords = async (
  island: HTMLElement,
  words: BuilderWords,
  language: MessageLanguage,
  read: () => Answers,
  write: (changes: Answers) => void,
): Promise<void> => {
  const status = partOf(island, '[data-translate-status]', HTMLElement)
  const text = read()[questionIn[other[language]]] ?? ''
  if (text.trim() === '') return
  if (isOwn(read(), questionIn[language])) {
    announce(status, words.translate.taken)
    return
  }
  announce(status, words.translate.busy)
  try {
    const translated = await translate(text, other[language], language)
    // The reader may have gone on writing meanwhile: a translation of older words would be wrong.
    if (read()[questionIn[other[language]]] !== text) return
    write({ [questionIn[language]]: translated, [`${questionIn[language]}Machine`]: 'yes' })
    announce(status, words.translate.done)
  } catch {
    announce(status, words.translate.failed)
  }
}
