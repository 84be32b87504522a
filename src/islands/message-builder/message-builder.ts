import { type Answers, currencyOf, stageOf } from '../../domain/message/answers.ts'
import {
  type Material,
  type MessageLanguage,
  messageLanguages,
  stages,
  tones,
} from '../../domain/message/material.ts'
import { today } from '../../platform/clock.ts'
import { partOf } from '../../platform/island-error.ts'
import { watchDevice } from '../../platform/storage.ts'
import { AnswerForm } from './answer-form.ts'
import { DraftDesk } from './draft-desk.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { DraftPanel } from './draft-panel.ts'
import { LateParts } from './late-parts.ts'
import { MaterialSource } from './material-source.ts'
import type { MessageOutput } from './message-output.ts'
import { showOutputState } from './output-state.ts'
import { type BuilderWords, decodeWords, isLanguage } from './words.ts'

/** How long after the last key what stands beside the message is looked at again, in milliseconds. */
const pause = 120

const ownWordsIn: Readonly<Record<MessageLanguage, string>> = { it: 'ownIt', en: 'ownEn' }

/** Turns the answers of its form into a message as the reader types; keeps them on the device, and nowhere else. */
export class MessageBuilder extends HTMLElement {
  #listeners: AbortController | undefined
  #kit: Kit | undefined
  #material: Material | undefined
  #output: MessageOutput | undefined
  #beside: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    const kit = kitOf(this, () => this.#showAll())
    this.#kit = kit
    const { link, choices } = this.#fromAddress()
    kit.keeper.openFirst(link, choices)
    const typed = kit.form.typedSoFar()
    if (Object.keys(typed).length > 0) kit.keeper.answer(typed)
    this.addEventListener('input', (event) => this.#onInput(event), { signal })
    this.addEventListener('change', (event) => this.#onChange(event), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('submit', (event) => event.preventDefault(), { signal })
    this.addEventListener('focusin', ({ target }) => this.#onFocus(target), { signal })
    this.addEventListener('toggle', ({ target }) => this.#onToggle(target), { signal, capture: true })
    addEventListener('beforeprint', () => this.#output?.showOnPaper(), { signal })
    watchDevice((key) => this.#onOtherTab(key), signal)
    this.#showAll()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
    clearTimeout(this.#beside)
  }

  get #answers(): Answers {
    return this.#kit?.keeper.draft.answers ?? {}
  }

  /** What the form shows: a draft may know a situation that this version does not have, and its name goes to no host. */
  get #situation(): string {
    return partOf(this, '[name=situation]', HTMLSelectElement).value
  }

  /** A link can choose the situation, the stage and the tone; it never carries text. */
  #fromAddress(): { readonly link: string; readonly choices: Answers } {
    const asked = new URLSearchParams(location.search)
    const situations = [...partOf(this, '[name=situation]', HTMLSelectElement).options]
    const offered = {
      situation: situations.map(({ value }) => value).filter((value) => value !== ''),
      stage: stages,
      tone: tones,
    }
    const choices = Object.fromEntries(
      Object.entries(offered).flatMap(([name, values]) => {
        const found = values.find((value) => value === asked.get(name))
        return found ? [[name, found]] : []
      }),
    )
    return { link: new URLSearchParams(choices).toString(), choices }
  }

  #onInput(event: Event): void {
    const { target } = event
    if (target instanceof HTMLInputElement && target.name === 'doNotKeep') {
      this.#kit?.keeper.setKept(!target.checked)
      this.#kit?.panel.showKeeping()
      return
    }
    const changed = this.#kit?.form.answerOf(event)
    if (!changed) return
    const [question, value] = changed
    // Own words belong to the stage at which they were written.
    const stage = question.startsWith('own') ? { ownStage: stageOf(this.#answers) } : {}
    // Who changes a machine's translation has read it.
    this.#answer({
      [question]: value,
      ...stage,
      ...(this.#answers[`${question}Machine`] && { [`${question}Machine`]: '' }),
    })
  }

  #onChange({ target }: Event): void {
    if (target instanceof HTMLElement) this.#kit?.drafts.onChange(target)
  }

  #onClick(event: Event): void {
    const { target } = event
    if (!this.#kit || !(target instanceof Element)) return
    const link = target.closest<HTMLElement>('a[data-go-to]')
    if (link) {
      event.preventDefault()
      const { goTo = '', start, end } = link.dataset
      this.#kit.form.goTo(goTo, start === undefined ? undefined : Number(start), Number(end))
      return
    }
    const button = target.closest('button')
    if (button) this.#onButton(button, this.#kit)
  }

  #onButton(button: HTMLButtonElement, { drafts, late }: Kit): void {
    const { translate, kinder } = button.dataset
    this.#output?.onButton(button, this.#answers)
    if (isLanguage(translate)) void late.translate(translate, this.#desk)
    if (kinder !== undefined) this.#useKinder(button.dataset)
    if (button.matches('[data-retry]')) void this.#changeSituation()
    if (button.matches('[data-print]')) print()
    drafts.onButton(button)
  }

  /** What own words need comes when they begin; without it the builder works as before. */
  #onFocus(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement) || !target.name.startsWith('own') || !this.#kit) return
    void this.#kit.late.offerTranslation()
    if (isLanguage(target.lang)) this.#learnWords([target.lang])
  }

  #onToggle(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || !this.#listeners) return
    if (target.matches('[data-scratch]')) void this.#kit?.late.openScratch(this.#desk, this.#listeners.signal)
    if (target.matches('[data-compare]')) this.#showBeside()
  }

  #onOtherTab(key: string | undefined): void {
    if (!this.#kit) return
    if (this.#kit.keeper.absorb(key)) {
      this.#showAll()
      return
    }
    // What the other tab wrote may have been read already, with an answer given here; its controls do not show it yet.
    this.#kit.form.show(this.#answers)
    this.#kit.panel.show()
    this.#showMessage()
  }

  /** What the parts that come late may do with answers. */
  get #desk() {
    return {
      answers: () => this.#answers,
      answer: (changes: Answers) => this.#answerElsewhere(changes),
      today,
    }
  }

  /** Takes answers from the reader's own typing. */
  #answer(changes: Answers): void {
    if (!this.#kit) return
    const { drafts, form, keeper, panel } = this.#kit
    if ('situation' in changes) form.sayWhatStays(this.#answers['situation'] ?? '')
    keeper.answer(changes)
    panel.showKeeping()
    drafts.forgetErased()
    if ('stage' in changes || 'form' in changes) form.showStage(this.#answers)
    if ('situation' in changes) void this.#changeSituation()
    else this.#showMessage()
  }

  /** Takes answers that do not come from the control in which they stand. */
  #answerElsewhere(changes: Answers): void {
    this.#answer(changes)
    this.#kit?.form.show(this.#answers)
    this.#learnWords(messageLanguages.filter((language) => changes[ownWordsIn[language]]))
  }

  #useKinder({ question = '', start, end, kinder = '' }: DOMStringMap): void {
    const text = this.#answers[question] ?? ''
    this.#answerElsewhere({ [question]: text.slice(0, Number(start)) + kinder + text.slice(Number(end)) })
    this.#kit?.form.goTo(question)
  }

  #showAll(): void {
    if (!this.#kit) return
    this.#kit.form.show(this.#answers)
    this.#kit.form.showStage(this.#answers)
    this.#kit.form.sayWhatStays('')
    this.#kit.panel.show()
    void this.#changeSituation()
    this.#learnWords(messageLanguages.filter((language) => this.#answers[ownWordsIn[language]]))
  }

  #learnWords(languages: readonly MessageLanguage[]): void {
    if (languages.length > 0) void this.#kit?.late.learnWords(languages).then(() => this.#showBeside())
  }

  async #changeSituation(): Promise<void> {
    if (!this.#kit) return
    const { form, source, words } = this.#kit
    const situation = this.#situation
    this.#material = undefined
    if (situation === '') {
      form.ask(undefined, this.#answers)
      showOutputState(this, 'empty')
      return
    }
    showOutputState(this, 'loading')
    try {
      const [material, { MessageOutput: Output }] = await Promise.all([
        source.get(situation),
        import('./message-output.ts'),
      ])
      // Another situation may have been chosen meanwhile; its own answer will come.
      if (situation !== this.#situation) return
      this.#material = material
      this.#output ??= new Output(this, words)
      form.ask(material, this.#answers)
      form.show(this.#answers)
      showOutputState(this, 'message')
      this.#showMessage()
    } catch {
      // What cannot be used is no better than what has not come.
      source.forget()
      this.#material = undefined
      if (situation === this.#situation) showOutputState(this, 'failed')
    }
  }

  #showMessage(): void {
    if (!this.#kit) return
    this.#kit.form.checkAmount(this.#answers)
    if (!this.#material || !this.#output) return
    this.#output.show(this.#withCurrency(), this.#material, today(), this.#shop)
    clearTimeout(this.#beside)
    this.#beside = setTimeout(() => this.#showBeside(), pause)
  }

  #showBeside(): void {
    const { late, form } = this.#kit ?? {}
    const material = this.#material
    if (!material) return
    void late?.showBeside(
      this.#withCurrency(),
      material,
      today(),
      (question) => form?.labelOf(question) ?? question,
    )
  }

  get #shop(): string {
    return partOf(this, '[name=shop]', HTMLSelectElement).value
  }

  /** The currency that was typed, or chosen, or that of the shop. */
  #withCurrency(): Answers {
    const currencies = JSON.parse(this.dataset['currencies'] ?? '{}') as Record<string, string> // Written by the server.
    const chosen = this.#answers['amountCurrency'] || currencies[this.#shop] || 'EUR'
    const currency = currencyOf({ ...this.#answers, amountCurrency: chosen }, 'amount')
    partOf(this, '[name=amountCurrency]', HTMLSelectElement).value = currency
    return { ...this.#answers, amountCurrency: currency }
  }
}

interface Kit {
  readonly words: BuilderWords
  readonly form: AnswerForm
  readonly source: MaterialSource
  readonly keeper: DraftKeeper
  readonly panel: DraftPanel
  readonly drafts: DraftDesk
  readonly late: LateParts
}

const kitOf = (island: HTMLElement, showAll: () => void): Kit => {
  const words = decodeWords(island)
  const form = new AnswerForm(island)
  const keeper = new DraftKeeper()
  const panel = new DraftPanel(island, words, keeper)
  const late = new LateParts(island, words, form)
  return {
    words,
    form,
    source: new MaterialSource(island.dataset['material'] ?? ''),
    keeper,
    panel,
    drafts: new DraftDesk(island, words, keeper, panel, late, showAll),
    late,
  }
}
