import type { Answers } from '../../domain/message/answers.ts'
import { type Fact, findFacts } from '../../domain/scratch/facts.ts'
import { announce } from '../../platform/announce.ts'
import { partOf } from '../../platform/island-error.ts'
import type { AnswerForm } from './answer-form.ts'
import { type BuilderWords, withSlots } from './words.ts'

/** What the box needs of the builder. */
interface Builder {
  readonly form: AnswerForm
  readonly answers: () => Answers
  readonly answer: (changes: Answers) => void
  readonly today: () => string
}

/** The dates that lie ahead. */
const awaited: readonly string[] = ['answerBy', 'lastPromiseBy']

/** 'Write it angry, send it kind': its words stay in the box; facts found in them are offered to the fields. */
export class ScratchBox {
  readonly #details: HTMLElement
  readonly #words: BuilderWords
  readonly #builder: Builder

  constructor(island: HTMLElement, words: BuilderWords, builder: Builder, signal: AbortSignal) {
    this.#details = partOf(island, '[data-scratch]', HTMLElement)
    this.#words = words
    this.#builder = builder
    this.#details.addEventListener('input', () => this.#show(), { signal })
    this.#details.addEventListener('click', (event) => this.#onClick(event), { signal })
    // A page that the browser keeps for the back button is not to keep what was written here.
    addEventListener('pagehide', () => this.empty(), { signal })
    this.#show()
  }

  get #box(): HTMLTextAreaElement {
    return partOf(this.#details, 'textarea', HTMLTextAreaElement)
  }

  /** Takes out what was written. */
  empty(): void {
    this.#box.value = ''
    this.#show()
  }

  #show(): void {
    const facts = findFacts(this.#box.value, this.#builder.today())
    const items = facts.map((fact) => this.#item(fact))
    const list = partOf(this.#details, '[data-scratch-facts]', HTMLElement)
    list.replaceChildren(...items)
    if (items.length === 0) {
      const nothing = document.createElement('li')
      nothing.textContent = this.#words.scratch.nothing
      list.append(nothing)
    }
  }

  #item(fact: Fact): HTMLElement {
    const item = document.createElement('li')
    const words = document.createElement('strong')
    words.textContent = fact.excerpt
    item.append(words, ...this.#fieldsFor(fact).flatMap((question) => [' ', this.#offer(fact, question)]))
    return item
  }

  /** What has happened lies in the past; an answer is awaited. */
  #fieldsFor({ kind, value }: Fact): readonly string[] {
    if (kind === 'orderNumber') return ['orderNumber']
    if (kind === 'money') return ['amount']
    const isAhead = value > this.#builder.today()
    return this.#builder.form
      .dateFields()
      .map(({ question }) => question)
      .filter((question) => awaited.includes(question) === isAhead)
  }

  #offer({ value, currency }: Fact, question: string): Node {
    const label = this.#builder.form.labelOf(question)
    if (this.#builder.answers()[question] === value) {
      return document.createTextNode(`${label}: ${this.#words.scratch.taken}.`)
    }
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = withSlots(this.#words.scratch.put, { label })
    Object.assign(button.dataset, { question, value, ...(currency && { currency }) })
    return button
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null
    const { question, value, currency } = button?.dataset ?? {}
    if (!question || value === undefined) return
    this.#builder.answer({ [question]: value, ...(currency && { [`${question}Currency`]: currency }) })
    this.#show()
    const label = this.#builder.form.labelOf(question)
    announce(
      partOf(this.#details, '[data-scratch-status]', HTMLElement),
      withSlots(this.#words.scratch.done, { label }),
    )
    this.#box.focus()
  }
}
