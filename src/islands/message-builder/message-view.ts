import type { Piece } from '../../domain/message/compose.ts'
import type { Finding } from '../../domain/message/findings.ts'
import { messageLanguages } from '../../domain/message/material.ts'
import type { WordFinding } from '../../domain/message/word-findings.ts'
import { partOf } from '../../platform/island-error.ts'
import { type BuilderWords, withSlot } from './words.ts'

/** The builder's other side: the message, sentence beside sentence, and what to look at before pasting it. */
export class MessageView {
  readonly #island: HTMLElement
  readonly #words: BuilderWords

  constructor(island: HTMLElement, words: BuilderWords) {
    this.#island = island
    this.#words = words
  }

  /** Shows one of: an invitation to begin, the wait for the sentences, their failure, the message. */
  showState(state: 'empty' | 'loading' | 'failed' | 'message'): void {
    this.#part('[data-empty]').hidden = state !== 'empty'
    this.#part('[data-loading]').hidden = state !== 'loading'
    for (const part of ['[data-output]', '[data-copy-all]', '[data-findings]', '[data-bot]', '[data-dock]']) {
      this.#part(part).hidden = state !== 'message'
    }
    if (state !== 'message') this.#part('[data-after]').hidden = true
    const failed = this.#part('[data-failed]')
    failed.replaceChildren()
    if (state === 'failed') failed.append(this.#clone('[data-load-failed]'))
  }

  showMessage(pieces: readonly Piece[]): void {
    const isBot = ({ purpose }: Piece) => purpose === 'bot'
    this.#part('[data-bot]').hidden = !pieces.some(isBot)
    this.#part('[data-bot-piece]').replaceChildren(...pieces.filter(isBot).map((piece) => this.#piece(piece)))
    this.#part('[data-output]').replaceChildren(
      ...pieces.filter((piece) => !isBot(piece)).map((piece) => this.#piece(piece)),
    )
  }

  /** @param labelOf gives the visible name of a question. */
  showFindings(findings: readonly (Finding | WordFinding)[], labelOf: (question: string) => string): void {
    this.#part('[data-findings-none]').hidden = findings.length > 0
    this.#part('[data-findings] ul').replaceChildren(...findings.map((each) => this.#finding(each, labelOf)))
  }

  #finding(finding: Finding | WordFinding, labelOf: (question: string) => string): HTMLElement {
    const { code, question } = finding
    const item = document.createElement('li')
    item.dataset['finding'] = code
    const link = document.createElement('a')
    link.href = `#q-${question}`
    link.textContent = this.#words.goToField
    link.setAttribute('aria-label', `${this.#words.goToField}: ${labelOf(question)}`)
    const words = withSlot(this.#words.finding[code], 'label', labelOf(question))
    item.append('excerpt' in finding ? withSlot(words, 'excerpt', finding.excerpt) : words, ' ', link)
    if ('kinder' in finding && finding.kinder) item.append(this.#kinderButton(finding, finding.kinder))
    return item
  }

  #kinderButton({ question, start, end }: WordFinding, kinder: string): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = withSlot(this.#words.useKinder, 'kinder', kinder)
    Object.assign(button.dataset, { kinder, question, start: String(start), end: String(end) })
    return button
  }

  #piece({ purpose, sentences }: Piece): Node {
    const piece = this.#clone('[data-piece]')
    const root = partOf(piece, '.piece', HTMLElement)
    root.dataset['piece'] = purpose
    const name = this.#words.pieces[purpose]
    partOf(piece, 'h3', HTMLElement).textContent = name
    partOf(piece, '.rows', HTMLElement).append(
      ...sentences.map((pair) => {
        const row = this.#clone('[data-row]')
        for (const language of messageLanguages) {
          const sentence = partOf(row, `[lang=${language}]`, HTMLElement)
          sentence.dataset['sentence'] = pair.id
          sentence.textContent = pair[language]
        }
        return row
      }),
    )
    for (const language of messageLanguages) {
      const button = partOf(piece, `[data-copy-piece=${language}]`, HTMLElement)
      button.setAttribute('aria-label', withSlot(this.#words.copyPiece[language], 'what', name))
    }
    return piece
  }

  #part(selector: string): HTMLElement {
    return partOf(this.#island, selector, HTMLElement)
  }

  #clone(selector: string): DocumentFragment {
    return document.importNode(partOf(this.#island, `template${selector}`, HTMLTemplateElement).content, true)
  }
}
