import { type Answers, formOf } from '../../domain/message/answers.ts'
import type { Material } from '../../domain/message/material.ts'
import { findPrivateData } from '../../domain/message/word-findings.ts'
import { partOf } from '../../platform/island-error.ts'
import { MessageCopier } from './message-copier.ts'
import { MessageView } from './message-view.ts'
import { makeMessage, type ReadyMessage } from './ready-message.ts'
import { type BuilderWords, isLanguage, withSlots } from './words.ts'

export { BesideMessage } from './beside-message.ts'

/** Makes, shows and copies messages. It comes with the first situation that is chosen, in one file with all that it needs. */
export class MessageOutput {
  readonly #island: HTMLElement
  readonly #view: MessageView
  readonly #copier: MessageCopier
  #message: ReadyMessage = { parts: [], nextStep: 'chat' }
  /** The private data that were named to the reader, and the button that had been pressed. */
  #askedAbout: { readonly button: HTMLButtonElement; readonly data: string } | undefined

  constructor(island: HTMLElement, words: BuilderWords) {
    this.#island = island
    this.#view = new MessageView(island, words)
    this.#copier = new MessageCopier(island, words, this.#view)
  }

  /**
   * Shows the message that answers make.
   *
   * @param today as YYYY-MM-DD.
   * @param shop the shop's id, empty where it is not known.
   */
  show(answers: Answers, material: Material, today: string, shop: string): void {
    this.#message = makeMessage(answers, material, today)
    const { parts, nextStep } = this.#message
    this.#view.showMessage(parts, formOf(answers))
    this.#copier.showShop(shop)
    this.#copier.checkStale(parts)
    this.#copier.showNextStep(nextStep)
  }

  showOnPaper(): void {
    this.#view.showOnPaper(this.#message.parts)
  }

  /** Copies or shares what a button offers, if it offers any of that. */
  onButton(button: HTMLButtonElement, answers: Answers): void {
    const { copyMessage, copyPiece, shareIn } = button.dataset
    if (![copyMessage, copyPiece, shareIn].some(isLanguage) || !this.#mayCopy(button, answers)) return
    if (isLanguage(copyMessage)) void this.#copier.copyMessage(button, copyMessage, this.#message)
    if (isLanguage(copyPiece)) void this.#copier.copyPart(button, copyPiece, this.#message.parts)
    if (isLanguage(shareIn)) void this.#copier.share(shareIn, this.#message.parts)
  }

  /**
   * A message with a private datum is copied only when the reader presses the same button twice. Answered at once: WebKit lets a
   * page copy only while it answers the press itself, and no longer once it has waited for a file.
   */
  #mayCopy(button: HTMLButtonElement, answers: Answers): boolean {
    const data = findPrivateData(answers)
      .map(({ excerpt }) => excerpt)
      .join(', ')
    const asked = this.#askedAbout
    this.#askedAbout = { button, data }
    const isAsked = asked?.button === button && asked.data === data
    const warning = partOf(this.#island, '[data-private-ask]', HTMLElement)
    const words = partOf(this.#island, '[data-private-words]', HTMLTemplateElement).content.textContent ?? ''
    const isKnown = data === '' || isAsked
    warning.textContent = isKnown ? '' : withSlots(words, { excerpt: data })
    return isKnown
  }
}
