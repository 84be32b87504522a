import { type Answers, askOf, formOf, stageOf } from '../../domain/message/answers.ts'
import { tellsPromise } from '../../domain/message/findings.ts'
import type { Material, Question } from '../../domain/message/material.ts'
import { parseAmount } from '../../domain/text/money.ts'
import { announce } from '../../platform/announce.ts'
import { partOf } from '../../platform/island-error.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: EventTarget | Element | null): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement

const isTickOrRadio = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** The reader's side of the builder: reads answers from controls, writes them back, and asks what a situation asks. */
export class AnswerForm {
  readonly #island: HTMLElement
  readonly #locale: string
  #hides: readonly string[] = []
  #tellsPromise = false
  /** What the list of remedies holds before a situation is chosen. */
  #noAsk: HTMLOptionElement | undefined
  readonly form: HTMLFormElement

  constructor(island: HTMLElement) {
    this.#island = island
    this.#locale = island.dataset['locale'] ?? ''
    this.form = partOf(island, 'form', HTMLFormElement)
  }

  get #controls(): readonly Control[] {
    return [...this.form.elements].filter(isControl).filter(({ name }) => name !== '' && name !== 'doNotKeep')
  }

  /** What was typed or chosen before the script came. Ticks, radios and lists with a default are no answers yet. */
  typedSoFar(): Answers {
    const typed = this.#controls.filter(
      (control) =>
        control.value !== '' &&
        !isTickOrRadio(control) &&
        !['shop', 'amountCurrency', 'stage'].includes(control.name),
    )
    return Object.fromEntries(typed.map(({ name, value }) => [name, value]))
  }

  /** The answer that an event changed. */
  answerOf({ target }: Event): readonly [string, string] | undefined {
    if (!isControl(target) || target.name === '' || target.name === 'doNotKeep') return undefined
    if (target instanceof HTMLInputElement && target.type === 'checkbox')
      return [target.name, target.checked ? 'yes' : '']
    return [target.name, target.value]
  }

  /** Shows answers in the controls, where they differ: a control that is being typed into is left alone. */
  show(answers: Answers): void {
    for (const control of this.#controls) {
      const value = answers[control.name] ?? ''
      if (isTickOrRadio(control))
        control.checked = value === control.value || (value === '' && control.defaultChecked)
      else if (control instanceof HTMLSelectElement) this.#choose(control, value)
      else if (control.value !== value) control.value = value
    }
  }

  /** Shows what a situation asks, and nothing that it does not. */
  ask(material: Material | undefined, answers: Answers): void {
    this.#hides = material?.situation.hides ?? []
    this.#tellsPromise = material !== undefined && tellsPromise(material)
    const questions = material?.situation.questions ?? []
    partOf(this.#island, '[data-questions]', HTMLElement).replaceChildren(
      ...questions.map((each) => this.#field(each)),
    )
    this.#offerAsks(material, answers)
    this.showStage(answers)
  }

  /** Says that what was told about one situation stays with the next, where something was. */
  sayWhatStays(situationBefore: string): void {
    const isTold = this.#controls.some(
      (control) =>
        !(control instanceof HTMLSelectElement || isTickOrRadio(control)) &&
        control.name !== 'fullName' &&
        control.value !== '',
    )
    const status = partOf(this.form, '[data-what-stays]', HTMLElement)
    announce(status, situationBefore !== '' && isTold ? (status.dataset['whatStays'] ?? '') : '')
  }

  /** The particulars belong to where a case is told, the last contact to all that follows it, a name to what is signed. */
  showStage(answers: Answers): void {
    const stage = stageOf(answers)
    const part = (selector: string) => partOf(this.#island, selector, HTMLElement)
    const isTold = stage === 'first' || stage === 'formal'
    part('[data-details]').hidden = !isTold || part('[data-questions]').childElementCount === 0
    const tellsLast = stage !== 'first' || this.#tellsPromise
    part('[data-last]').hidden = !tellsLast
    part('[data-forms]').hidden = stage === 'formal'
    part('[data-name]').hidden = formOf(answers) === 'chat'
    // A broken promise tells the last contact from the beginning.
    const early = tellsLast && stage === 'first' ? 'followUp' : stage
    for (const field of this.form.querySelectorAll<HTMLElement>('[data-question], [data-stages]')) {
      const { question, stages = stage } = field.dataset
      const wanted = field.closest('[data-last]') ? early : stage
      field.hidden =
        this.#hides.includes(question ?? '') ||
        !stages.split(' ').some((each) => each === stage || each === wanted)
    }
    for (const each of this.#island.querySelectorAll<HTMLElement>('[data-formal]')) {
      each.hidden = stage !== 'formal'
    }
  }

  /** The date fields that the reader sees, as question and label: what was found elsewhere can go into them. */
  dateFields(): readonly { readonly question: string; readonly label: string }[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('input[type=date]')]
      .filter((field) => field.checkVisibility())
      .map(({ name }) => ({ question: name, label: this.labelOf(name) }))
  }

  /** Leads the reader to a field, and to the words in it that are meant. */
  goTo(question: string, start?: number, end?: number): void {
    const control = this.form.querySelector<HTMLElement>(`#q-${CSS.escape(question)}`)
    control?.focus()
    if (control instanceof HTMLTextAreaElement && start !== undefined && end !== undefined) {
      control.setSelectionRange(start, end)
    }
  }

  /** Says next to the amount when it cannot be read. */
  checkAmount(answers: Answers): void {
    const typed = answers['amount'] ?? ''
    const isUnread = typed.trim() !== '' && parseAmount(typed) === undefined
    const input = partOf(this.form, '[name=amount]', HTMLInputElement)
    partOf(this.form, '[data-error=amount]', HTMLElement).hidden = !isUnread
    input.setAttribute('aria-describedby', isUnread ? 'q-amount-error q-amount-hint' : 'q-amount-hint')
    if (isUnread) input.setAttribute('aria-invalid', 'true')
    else input.removeAttribute('aria-invalid')
  }

  /** The visible name of a question's control. */
  labelOf(question: string): string {
    const label = this.form.querySelector(`label[for="q-${question}"]`)
    return label?.textContent.trim() ?? question
  }

  #choose(select: HTMLSelectElement, value: string): void {
    const offered = [...select.options].some((option) => option.value === value)
    select.value = offered ? value : (select.options[0]?.value ?? '')
  }

  #offerAsks(material: Material | undefined, answers: Answers): void {
    const select = partOf(this.form, '[name=ask]', HTMLSelectElement)
    this.#noAsk ??= select.options[0]
    const options = material?.situation.asks.map(({ id, label }) => new Option(label[this.#locale], id))
    select.replaceChildren(...(options ?? (this.#noAsk ? [this.#noAsk] : [])))
    if (material) select.value = askOf(answers, material)?.id ?? ''
  }

  #field({ id, kind, label, hint, options }: Question): Node {
    const template = partOf(this.#island, `template[data-kind=${kind}]`, HTMLTemplateElement)
    const field = template.content.firstElementChild?.cloneNode(true) as HTMLElement // A template of MessageBuilder.astro.
    const control =
      kind === 'choice'
        ? partOf(field, 'select', HTMLSelectElement)
        : partOf(field, 'input', HTMLInputElement)
    control.id = `q-${id}`
    control.name = id
    const words = partOf(field, kind === 'tick' ? 'span' : 'label', HTMLElement)
    words.textContent = label[this.#locale] ?? ''
    if (words instanceof HTMLLabelElement) words.htmlFor = control.id
    if (control instanceof HTMLSelectElement) {
      control.append(
        ...(options ?? []).map(({ value, label: name }) => new Option(name[this.#locale], value)),
      )
    }
    const help = partOf(field, '.hint', HTMLElement)
    if (!hint) {
      help.remove()
      return field
    }
    help.id = `${control.id}-hint`
    help.textContent = hint[this.#locale] ?? ''
    control.setAttribute('aria-describedby', help.id)
    return field
  }
}
