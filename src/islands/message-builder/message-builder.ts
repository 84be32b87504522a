import type { Draft } from '../../domain/draft/draft.ts'
import { emptyDraft } from '../../domain/draft/draft.ts'
import { type Answers, currencyOf } from '../../domain/message/answers.ts'
import { composeMessage, type Piece } from '../../domain/message/compose.ts'
import { findGaps } from '../../domain/message/findings.ts'
import {
  type Material,
  type MessageLanguage,
  messageLanguages,
  stages,
  tones,
} from '../../domain/message/material.ts'
import { findInOwnWords, findPrivateData, type Lexicons } from '../../domain/message/word-findings.ts'
import { announce } from '../../platform/announce.ts'
import { today } from '../../platform/clock.ts'
import { downloadText } from '../../platform/download.ts'
import { partOf } from '../../platform/island-error.ts'
import { AnswerForm } from './answer-form.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { MaterialSource } from './material-source.ts'
import { MessageCopier } from './message-copier.ts'
import { MessageView } from './message-view.ts'
import { fetchAllLexicons } from './word-checks.ts'
import { type BuilderWords, decodeWords } from './words.ts'

/** Turns the answers of its form into a message as the reader types; keeps them on the device, and nowhere else. */
export class MessageBuilder extends HTMLElement {
  #listeners: AbortController | undefined
  #draft: Draft = emptyDraft
  #restore: (() => void) | undefined
  #material: Material | undefined
  #pieces: readonly Piece[] = []
  #parts: Parts | undefined
  #lexicons: Readonly<Record<MessageLanguage, Lexicons>> | undefined
  #areLexiconsAsked = false
  /** The text whose private data the reader has been warned of. */
  #warnedOf = ''

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.#parts = partsOf(this)
    const kept = this.#parts.keeper.open()
    this.#draft = {
      ...kept,
      answers: { ...kept.answers, ...this.#parts.form.typedSoFar(), ...this.#fromAddress() },
    }
    this.addEventListener('input', (event) => this.#onInput(event), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('submit', (event) => event.preventDefault(), { signal })
    this.#showAll()
    this.addEventListener(
      'focusin',
      ({ target }) => target instanceof HTMLTextAreaElement && this.#askForLexicons(),
      {
        signal,
      },
    )
    if (this.#answers['ownIt'] || this.#answers['ownEn']) void this.#askForLexicons()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  get #answers(): Answers {
    return this.#draft.answers
  }

  /** A link can choose the situation, the stage and the tone; it never carries text. */
  #fromAddress(): Answers {
    const asked = new URLSearchParams(location.search)
    const situations = partOf(this, '[name=situation]', HTMLSelectElement)
    const situation = [...situations.options].find(
      ({ value }) => value !== '' && value === asked.get('situation'),
    )
    const tone = tones.find((each) => each === asked.get('tone'))
    const stage = stages.find((each) => each === asked.get('stage'))
    return {
      ...(situation && { situation: situation.value }),
      ...(tone && { tone }),
      ...(stage && { stage }),
    }
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.name === 'doNotKeep') {
      this.#save({ ...this.#draft, keep: !event.target.checked })
      return
    }
    const changed = this.#parts?.form.answerOf(event)
    if (!changed) return
    const [question, value] = changed
    this.#save({ ...this.#draft, answers: { ...this.#answers, [question]: value } })
    this.#forgetErased()
    if (question === 'stage') this.#parts?.form.showStage(this.#answers)
    if (question === 'situation') void this.#changeSituation()
    else this.#showMessage()
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button || !this.#parts) return
    const { copier, keeper } = this.#parts
    const { copyMessage, copyPiece } = button.dataset
    if (isLanguage(copyMessage) && this.#mayCopy()) void copier.copyMessage(button, copyMessage, this.#pieces)
    if (isLanguage(copyPiece)) void copier.copyPiece(button, copyPiece, this.#pieces)
    if (button.dataset['kinder']) this.#useKinder(button.dataset)
    if (button.matches('[data-retry]')) void this.#changeSituation()
    if (button.matches('[data-erase]')) this.#erase()
    if (button.matches('[data-undo]')) this.#undo()
    if (button.matches('[data-download]')) downloadText('reclamo-gentile.json', keeper.aside ?? '')
  }

  /** What the checks look for comes when own words begin; without it the builder works as before. */
  async #askForLexicons(): Promise<void> {
    if (this.#areLexiconsAsked) return
    this.#areLexiconsAsked = true
    try {
      this.#lexicons = await fetchAllLexicons(this.dataset['checks'] ?? '')
      this.#showMessage()
    } catch {
      this.#areLexiconsAsked = false
    }
  }

  /** A message with a private datum is copied only when the reader asks twice. */
  #mayCopy(): boolean {
    const data = findPrivateData(this.#answers)
      .map(({ excerpt }) => excerpt)
      .join()
    const isKnown = data === '' || data === this.#warnedOf
    const warning = partOf(this, '[data-private-ask]', HTMLElement)
    const words = partOf(this, '[data-private-words]', HTMLTemplateElement).content.textContent ?? ''
    warning.textContent = isKnown ? '' : words
    this.#warnedOf = data
    return isKnown
  }

  #useKinder({ question = '', start, end, kinder = '' }: DOMStringMap): void {
    const text = this.#answers[question] ?? ''
    const changed = text.slice(0, Number(start)) + kinder + text.slice(Number(end))
    this.#save({ ...this.#draft, answers: { ...this.#answers, [question]: changed } })
    this.#parts?.form.show(this.#answers)
    this.#showMessage()
    this.querySelector<HTMLElement>(`#q-${CSS.escape(question)}`)?.focus()
  }

  #save(draft: Draft): void {
    this.#draft = draft
    this.#parts?.keeper.save(draft)
    this.#showKeeping()
  }

  #erase(): void {
    if (!this.#parts) return
    const before = this.#draft
    const restore = this.#parts.keeper.erase(before)
    this.#draft = { ...before, answers: {} }
    this.#restore = () => {
      restore()
      this.#draft = before
    }
    partOf(this, '[data-undo]', HTMLElement).hidden = false
    announce(partOf(this, '[data-erase-status]', HTMLElement), this.#parts.words.erased)
    this.#showAll()
  }

  #undo(): void {
    this.#restore?.()
    this.#forgetErased()
    this.#showAll()
    partOf(this, '[data-erase]', HTMLElement).focus()
  }

  #forgetErased(): void {
    this.#restore = undefined
    partOf(this, '[data-undo]', HTMLElement).hidden = true
    partOf(this, '[data-erase-status]', HTMLElement).textContent = ''
  }

  #showAll(): void {
    this.#parts?.form.show(this.#answers)
    partOf(this, '[name=doNotKeep]', HTMLInputElement).checked = !this.#draft.keep
    this.#showKeeping()
    void this.#changeSituation()
  }

  #showKeeping(): void {
    if (!this.#parts) return
    const { keeper, words } = this.#parts
    const state = keeper.isRefused ? 'refused' : this.#draft.keep ? 'kept' : 'notKept'
    partOf(this, '[data-keep-status]', HTMLElement).textContent = words.keep[state]
    partOf(this, '[data-aside]', HTMLElement).hidden = keeper.aside === undefined
  }

  async #changeSituation(): Promise<void> {
    if (!this.#parts) return
    const { form, source, view } = this.#parts
    const situation = this.#answers['situation'] ?? ''
    this.#material = undefined
    if (situation === '') {
      form.ask(undefined, this.#answers)
      view.showState('empty')
      return
    }
    view.showState('loading')
    try {
      const material = await source.get(situation)
      // Another situation may have been chosen meanwhile; its own answer will come.
      if (situation !== this.#answers['situation']) return
      this.#material = material
      form.ask(material, this.#answers)
      form.show(this.#answers)
      view.showState('message')
      this.#showMessage()
    } catch {
      if (situation === this.#answers['situation']) view.showState('failed')
    }
  }

  #showMessage(): void {
    if (!this.#parts) return
    const { copier, form, view } = this.#parts
    const shop = partOf(this, '[name=shop]', HTMLSelectElement).value
    copier.showShop(shop)
    form.checkAmount(this.#answers)
    if (!this.#material) return
    const answers = this.#withCurrency(shop)
    this.#pieces = composeMessage(answers, this.#material)
    view.showMessage(this.#pieces)
    copier.checkStale(this.#pieces)
    const found = [
      ...findPrivateData(this.#answers),
      ...(this.#lexicons ? findInOwnWords(this.#answers, this.#lexicons) : []),
    ]
    view.showFindings([...found, ...findGaps(answers, this.#material, today())], (question) =>
      form.labelOf(question),
    )
  }

  /** The currency that was typed, or chosen, or that of the shop. */
  #withCurrency(shop: string): Answers {
    const currencies = JSON.parse(this.dataset['currencies'] ?? '{}') as Record<string, string> // Written by the server.
    const chosen = this.#answers['amountCurrency'] || currencies[shop] || 'EUR'
    const currency = currencyOf({ ...this.#answers, amountCurrency: chosen }, 'amount')
    partOf(this, '[name=amountCurrency]', HTMLSelectElement).value = currency
    return { ...this.#answers, amountCurrency: currency }
  }
}

interface Parts {
  readonly words: BuilderWords
  readonly form: AnswerForm
  readonly view: MessageView
  readonly copier: MessageCopier
  readonly source: MaterialSource
  readonly keeper: DraftKeeper
}

const partsOf = (island: HTMLElement): Parts => {
  const words = decodeWords(island)
  return {
    words,
    form: new AnswerForm(island),
    view: new MessageView(island, words),
    copier: new MessageCopier(island, words),
    source: new MaterialSource(island.dataset['material'] ?? ''),
    keeper: new DraftKeeper(),
  }
}

const isLanguage = (text: string | undefined): text is MessageLanguage =>
  messageLanguages.some((language) => language === text)
