import type { Draft } from '../../domain/draft/draft.ts'
import { announce } from '../../platform/announce.ts'
import { downloadText } from '../../platform/download.ts'
import { partOf } from '../../platform/island-error.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { BuilderWords } from './words.ts'

/** The reader's hand on the drafts: which is open, its name, what is kept, what was erased. */
export class DraftPanel {
  readonly #island: HTMLElement
  readonly #words: BuilderWords
  readonly #keeper: DraftKeeper

  constructor(island: HTMLElement, words: BuilderWords, keeper: DraftKeeper) {
    this.#island = island
    this.#words = words
    this.#keeper = keeper
  }

  /** Shows the list of drafts and the name of the open one. */
  show(): void {
    const { draft } = this.#keeper
    const kept = this.#keeper.list()
    const all = kept.some(({ id }) => id === draft.id) ? kept : [draft, ...kept]
    const select = partOf(this.#island, '#open-draft', HTMLSelectElement)
    select.replaceChildren(...all.map((each) => new Option(this.#nameOf(each), each.id)))
    select.value = draft.id
    this.#part('[data-drafts]').hidden = all.length < 2
    const name = partOf(this.#island, '#draft-name', HTMLInputElement)
    if (name.value !== draft.name) name.value = draft.name
    this.#part('[data-unreadable]').hidden = this.#keeper.unreadable().length === 0
    this.showKeeping()
  }

  /** Says whether the open draft is kept. */
  showKeeping(): void {
    const { isKept, isRefused } = this.#keeper
    const state = isRefused && isKept ? 'refused' : isKept ? 'kept' : 'notKept'
    const status = this.#part('[data-keep-status]')
    if (status.textContent !== this.#words.keep[state]) status.textContent = this.#words.keep[state]
    partOf(this.#island, '[name=doNotKeep]', HTMLInputElement).checked = !isKept
  }

  showUndo(isShown: boolean): void {
    this.#part('[data-undo]').hidden = !isShown
  }

  /** Says what has been done to a draft. */
  say(words: string): void {
    announce(this.#part('[data-erase-status]'), words)
  }

  downloadUnreadable(): void {
    for (const text of this.#keeper.unreadable()) downloadText(this.#words.draft.fileName, text)
  }

  #nameOf({ name, answers }: Draft): string {
    if (name !== '') return name
    const situation = this.#island.querySelector(
      `#q-situation option[value="${CSS.escape(answers['situation'] || 'none')}"]`,
    )
    const parts = [situation?.textContent, answers['item']].filter((part) => part)
    return parts.length === 0 ? this.#words.draft.untitled : parts.join(' · ')
  }

  #part(selector: string): HTMLElement {
    return partOf(this.#island, selector, HTMLElement)
  }
}
