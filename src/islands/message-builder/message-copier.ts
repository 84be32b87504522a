import { joinPiece, joinPieces, type Piece } from '../../domain/message/compose.ts'
import type { MessageLanguage } from '../../domain/message/material.ts'
import { announce } from '../../platform/announce.ts'
import { copyText } from '../../platform/clipboard.ts'
import { partOf } from '../../platform/island-error.ts'
import { type BuilderWords, withSlot } from './words.ts'

/** How long a button says that it has copied, in milliseconds. */
const praise = 4000

/** Copies the message or a piece of it, and says afterwards that nothing is sent yet and where to go. */
export class MessageCopier {
  readonly #island: HTMLElement
  readonly #words: BuilderWords

  constructor(island: HTMLElement, words: BuilderWords) {
    this.#island = island
    this.#words = words
  }

  async copyMessage(
    button: HTMLButtonElement,
    language: MessageLanguage,
    pieces: readonly Piece[],
  ): Promise<void> {
    await this.#copy(
      button,
      language,
      joinPieces(
        pieces.filter(({ purpose }) => purpose !== 'bot'),
        language,
      ),
    )
  }

  async copyPiece(
    button: HTMLButtonElement,
    language: MessageLanguage,
    pieces: readonly Piece[],
  ): Promise<void> {
    const purpose = button.closest<HTMLElement>('[data-piece]')?.dataset['piece']
    const piece = pieces.find((each) => each.purpose === purpose)
    if (piece) await this.#copy(button, language, joinPiece(piece, language))
  }

  /** Offers the contact page of the reader's shop, or of every shop where it is not known. */
  showShop(shop: string): void {
    const chosen = this.#island.querySelector<HTMLAnchorElement>(`[data-contact="${CSS.escape(shop)}"]`)
    const line = partOf(this.#island, '[data-contact-chosen]', HTMLElement)
    line.hidden = !chosen
    partOf(this.#island, '[data-contact-others]', HTMLDetailsElement).open = !chosen
    if (!chosen) return
    const link = partOf(line, 'a', HTMLAnchorElement)
    link.href = chosen.href
    link.textContent = withSlot(this.#words.openContact, 'shop', chosen.dataset['name'] ?? '')
  }

  async #copy(button: HTMLButtonElement, language: MessageLanguage, text: string): Promise<void> {
    const manual = partOf(this.#island, '[data-manual]', HTMLElement)
    const isCopied = await copyText(text)
    manual.hidden = isCopied
    partOf(this.#island, '[data-after]', HTMLElement).hidden = false
    const status = partOf(this.#island, '[data-status]', HTMLElement)
    if (isCopied) {
      this.#praise(button, this.#words.copied[language])
      announce(status, `${this.#words.copied[language]}. ${this.#words.notSent}`)
      return
    }
    const box = partOf(manual, 'textarea', HTMLTextAreaElement)
    box.value = text
    box.lang = language
    box.focus()
    box.select()
    announce(status, this.#words.copyFailed)
  }

  #praise(button: HTMLButtonElement, done: string): void {
    button.dataset['label'] ??= button.textContent
    button.textContent = done
    button.dataset['state'] = 'done'
    setTimeout(() => {
      button.textContent = button.dataset['label'] ?? ''
      delete button.dataset['state']
    }, praise)
  }
}
