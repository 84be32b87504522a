import type { MessageLanguage } from '../../domain/message/material.ts'
import { isBeforeSupport, type NextStep } from '../../domain/message/next-step.ts'
import { type Part, textOfMessage, textOfPart } from '../../domain/message/parts.ts'
import { announce } from '../../platform/announce.ts'
import { copyText } from '../../platform/clipboard.ts'
import { partOf } from '../../platform/island-error.ts'
import { canShare, shareText } from '../../platform/share.ts'
import type { MessageView } from './message-view.ts'
import type { ReadyMessage } from './ready-message.ts'
import { type BuilderWords, withSlots } from './words.ts'

/** How long a button says that it has copied, in milliseconds. */
const praise = 4000

/** Copies the message or a part of it, and says afterwards that nothing is sent yet and where to go. */
export class MessageCopier {
  readonly #island: HTMLElement
  readonly #words: BuilderWords
  readonly #view: MessageView
  #copied: { readonly language: MessageLanguage; readonly text: string } | undefined
  #praised: HTMLButtonElement | undefined

  constructor(island: HTMLElement, words: BuilderWords, view: MessageView) {
    this.#island = island
    this.#words = words
    this.#view = view
  }

  async copyMessage(
    button: HTMLButtonElement,
    language: MessageLanguage,
    { parts, nextStep }: ReadyMessage,
  ): Promise<void> {
    const text = textOfMessage(parts, language)
    if (!(await this.#copy(button, language, text))) return
    this.#copied = { language, text }
    announce(this.#status, `${this.#words.copied[language]}. ${this.#words.notSent[nextStep]}`)
    partOf(this.#island, '[data-after]', HTMLElement).hidden = false
    partOf(this.#island, '[data-share]', HTMLElement).hidden = !canShare()
    this.checkStale(parts)
  }

  async copyPart(
    button: HTMLButtonElement,
    language: MessageLanguage,
    parts: readonly Part[],
  ): Promise<void> {
    const key = button.closest<HTMLElement>('[data-piece]')?.dataset['piece']
    const part = parts.find((each) => each.key === key)
    if (!part || !(await this.#copy(button, language, textOfPart(part, language)))) return
    this.#view.markCopied(part, language)
    announce(this.#status, withSlots(this.#words.copiedPiece, { what: this.#view.nameOf(part) }))
  }

  /** Hands the message to another app of the device. */
  async share(language: MessageLanguage, parts: readonly Part[]): Promise<void> {
    if (!(await shareText(textOfMessage(parts, language)))) announce(this.#status, this.#words.shareFailed)
  }

  /** Says so when the message is no longer the one that was copied. */
  checkStale(parts: readonly Part[]): void {
    const isStale =
      this.#copied !== undefined && textOfMessage(parts, this.#copied.language) !== this.#copied.text
    partOf(this.#island, '[data-stale]', HTMLElement).hidden = !isStale
    if (isStale) this.#forgetPraise()
  }

  /** Says what is still to do; the way to support is offered large only where support comes first. */
  showNextStep(step: NextStep): void {
    const isElsewhere = isBeforeSupport(step)
    partOf(this.#island, '[data-support]', HTMLElement).hidden = isElsewhere
    partOf(this.#island, '[data-elsewhere]', HTMLElement).hidden = !isElsewhere
    partOf(this.#island, '[data-not-sent]', HTMLElement).textContent = this.#words.notSent[step]
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
    link.textContent = withSlots(this.#words.openContact, { shop: chosen.dataset['name'] ?? '' })
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
