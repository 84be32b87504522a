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
  #copied: { readonly language: MessageLanguage; readonly text: string } | undefined
  #praised: HTMLButtonElement | undefined

  constructor(island: HTMLElement, words: BuilderWords) {
    this.#island = island
    this.#words = words
  }

  async copyMessage(
    button: HTMLButtonElement,
    language: MessageLanguage,
    pieces: readonly Piece[],
  ): Promise<void> {
    const text = messageText(pieces, language)
    if (!(await this.#copy(button, language, text))) return
    this.#copied = { language, text }
    announce(this.#status, `${this.#words.copied[language]}. ${this.#words.notSent}`)
    partOf(this.#island, '[data-after]', HTMLElement).hidden = false
    this.checkStale(pieces)
  }

  async copyPiece(
    button: HTMLButtonElement,
    language: MessageLanguage,
    pieces: readonly Piece[],
  ): Promise<void> {
    const purpose = button.closest<HTMLElement>('[data-piece]')?.dataset['piece']
    const piece = pieces.find((each) => each.purpose === purpose)
    if (!piece || !(await this.#copy(button, language, joinPiece(piece, language)))) return
    announce(this.#status, withSlot(this.#words.copiedPiece, 'what', this.#words.pieces[piece.purpose]))
  }

  /** Says so when the message is no longer the one that was copied. */
  checkStale(pieces: readonly Piece[]): void {
    const isStale =
      this.#copied !== undefined && messageText(pieces, this.#copied.language) !== this.#copied.text
    partOf(this.#island, '[data-stale]', HTMLElement).hidden = !isStale
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

  /** Answers whether the text is on the clipboard; if not, it is shown, selected, to be copied by hand. */
  async #copy(button: HTMLButtonElement, language: MessageLanguage, text: string): Promise<boolean> {
    const manual = partOf(this.#island, '[data-manual]', HTMLElement)
    const isCopied = await copyText(text)
    manual.hidden = isCopied
    this.#forgetPraise()
    if (isCopied) {
      this.#praise(button)
      return true
    }
    const box = partOf(manual, 'textarea', HTMLTextAreaElement)
    box.value = text
    box.lang = language
    box.focus()
    box.select()
    announce(this.#status, this.#words.copyFailed)
    return false
  }

  get #status(): HTMLElement {
    return partOf(this.#island, '[data-status]', HTMLElement)
  }

  #praise(button: HTMLButtonElement): void {
    button.dataset['label'] = button.textContent
    button.textContent = this.#words.copiedShort
    button.dataset['state'] = 'done'
    this.#praised = button
    setTimeout(() => this.#forgetPraise(button), praise)
  }

  /** Only what is on the clipboard now is called copied. */
  #forgetPraise(button = this.#praised): void {
    if (!button?.dataset['state']) return
    button.textContent = button.dataset['label'] ?? ''
    delete button.dataset['state']
  }
}

const messageText = (pieces: readonly Piece[], language: MessageLanguage): string =>
  joinPieces(
    pieces.filter(({ purpose }) => purpose !== 'bot'),
    language,
  )
