import type { SentencePair } from '../../domain/message/compose.ts'
import { type Form, type MessageLanguage, messageLanguages } from '../../domain/message/material.ts'
import { type Part, textOfMessage, textOfPart } from '../../domain/message/parts.ts'
import { partOf } from '../../platform/island-error.ts'
import { showKeyed, showText } from './keyed-children.ts'
import { type BuilderWords, withSlots } from './words.ts'

/** The builder's other side: the message, sentence beside sentence. */
export class MessageView {
  readonly #island: HTMLElement
  readonly #words: BuilderWords
  /** The text that was copied, by part and language. */
  readonly #copied = new Map<string, string>()

  constructor(island: HTMLElement, words: BuilderWords) {
    this.#island = island
    this.#words = words
  }

  showMessage(parts: readonly Part[], form: Form): void {
    const bot = parts.filter(({ purpose }) => purpose === 'bot')
    this.#part('[data-bot]').hidden = bot.length === 0
    this.#part('[data-call-notes]').hidden = form !== 'call'
    this.#part('[data-output]').dataset['form'] = form
    this.#showParts(this.#part('[data-bot-piece]'), bot, form)
    this.#showParts(
      this.#part('[data-output]'),
      parts.filter((part) => !bot.includes(part)),
      form,
    )
  }

  /** Writes the message down as it is posted: in one text a language, the subject of an e-mail before it. */
  showOnPaper(parts: readonly Part[]): void {
    const subjects = parts.filter(({ purpose }) => purpose === 'subject')
    for (const language of messageLanguages) {
      const texts = [...subjects.map((part) => textOfPart(part, language)), textOfMessage(parts, language)]
      showText(partOf(this.#island, `[data-paper] [lang=${language}]`, HTMLElement), texts.join('\n\n'))
    }
  }

  /** Marks a part as copied, until its words change. */
  markCopied(part: Part, language: MessageLanguage): void {
    this.#copied.set(`${part.key}-${language}`, textOfPart(part, language))
    const element = this.#island.querySelector<HTMLElement>(`[data-key="${CSS.escape(part.key)}"]`)
    if (element) this.#showCopied(element, part)
  }

  /** The name of a part, as buttons and announcements call it. */
  nameOf({ purpose, place, of }: Part): string {
    const what = purpose === 'body' ? this.#words.body : this.#words.pieces[purpose]
    return of === 1 ? what : withSlots(this.#words.partOf, { what, part: place, parts: of })
  }

  #showParts(parent: HTMLElement, parts: readonly Part[], form: Form): void {
    showKeyed(
      parent,
      parts,
      ({ key }) => key,
      () => this.#clone('[data-piece]'),
      (element, part) => this.#updatePart(element, part, form),
    )
  }

  #updatePart(element: HTMLElement, part: Part, form: Form): void {
    element.dataset['piece'] = part.key
    const name = this.nameOf(part)
    showText(partOf(element, 'h3', HTMLElement), name)
    showKeyed(
      partOf(element, '.rows', HTMLElement),
      part.paragraphs.flatMap((sentences) => sentences.map((pair, i) => ({ pair, opens: i === 0 }))),
      ({ pair }) => pair.id,
      () => this.#clone('[data-row]'),
      (row, { pair, opens }) => {
        row.classList.toggle('opens', opens)
        updateRow(row, pair)
      },
    )
    const copying = partOf(element, '.piece-copy', HTMLElement)
    copying.hidden = form === 'call' || part.purpose === 'body'
    if (!copying.hidden) this.#updateCopying(copying, part, form, name)
  }

  #updateCopying(copying: HTMLElement, part: Part, form: Form, name: string): void {
    const texts = { it: textOfPart(part, 'it'), en: textOfPart(part, 'en') }
    for (const language of messageLanguages) {
      const button = partOf(copying, `[data-copy-piece=${language}]`, HTMLElement)
      button.hidden = texts[language] === ''
      button.setAttribute('aria-label', withSlots(this.#words.copyPiece[language], { what: name }))
    }
    const count = partOf(copying, '.count', HTMLElement)
    count.hidden = form !== 'chat'
    showText(count, withSlots(this.#words.count, { it: texts.it.length, en: texts.en.length }))
    this.#showCopied(copying, part)
  }

  #showCopied(within: HTMLElement, part: Part): void {
    const languages = messageLanguages.filter(
      (language) => this.#copied.get(`${part.key}-${language}`) === textOfPart(part, language),
    )
    const words = languages.map((language) => this.#words.wasCopied[language]).join(' · ')
    showText(partOf(within, '.was-copied', HTMLElement), words)
  }

  #part(selector: string): HTMLElement {
    return partOf(this.#island, selector, HTMLElement)
  }

  #clone(selector: string): HTMLElement {
    const { content } = partOf(this.#island, `template${selector}`, HTMLTemplateElement)
    return document.importNode(content, true).firstElementChild as HTMLElement // A template of MessageBuilder.astro.
  }
}

const updateRow = (row: HTMLElement, pair: SentencePair): void => {
  for (const language of messageLanguages) {
    const sentence = partOf(row, `[lang=${language}]`, HTMLElement)
    sentence.dataset['sentence'] = pair.id
    sentence.hidden = pair[language] === ''
    showText(sentence, pair[language])
  }
}
