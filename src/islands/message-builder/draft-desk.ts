import { partOf } from '../../platform/island-error.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { DraftPanel } from './draft-panel.ts'
import type { LateParts } from './late-parts.ts'
import type { BuilderWords } from './words.ts'

/** What the reader does with whole drafts: opens, names, begins and erases one, takes that back, saves it and reads a file. */
export class DraftDesk {
  readonly #island: HTMLElement
  readonly #words: BuilderWords
  readonly #keeper: DraftKeeper
  readonly #panel: DraftPanel
  readonly #late: LateParts
  readonly #showAll: () => void
  #restore: (() => void) | undefined

  /** @param showAll shows the draft that is open, in the form and as a message. */
  constructor(
    island: HTMLElement,
    words: BuilderWords,
    keeper: DraftKeeper,
    panel: DraftPanel,
    late: LateParts,
    showAll: () => void,
  ) {
    this.#island = island
    this.#words = words
    this.#keeper = keeper
    this.#panel = panel
    this.#late = late
    this.#showAll = showAll
  }

  onChange(target: HTMLElement): void {
    if (target instanceof HTMLSelectElement && target.id === 'open-draft') {
      this.#keeper.open(target.value)
      this.#leave()
    } else if (target instanceof HTMLInputElement && target.id === 'draft-name') {
      this.#keeper.rename(target.value.trim())
      this.#panel.show()
    } else if (target instanceof HTMLInputElement && target.type === 'file') {
      void this.#openFile(target)
    } else this.#panel.show()
  }

  onButton(button: HTMLButtonElement): void {
    if (button.matches('[data-erase]')) this.#erase()
    if (button.matches('[data-undo]')) this.#undo()
    if (button.matches('[data-new]')) this.#startNew()
    if (button.matches('[data-download]')) this.#panel.downloadUnreadable()
    if (button.matches('[data-save-file]')) void this.#saveFile()
    if (button.matches('[data-open-file]')) partOf(this.#island, '[type=file]', HTMLInputElement).click()
  }

  /** What was erased cannot be brought back any more. */
  forgetErased(): void {
    this.#restore = undefined
    this.#panel.showUndo(false)
  }

  #startNew(): void {
    this.#keeper.start()
    this.#leave()
    this.#panel.say(this.#words.draft.created)
    partOf(this.#island, '[name=situation]', HTMLSelectElement).focus()
  }

  #erase(): void {
    this.#restore = this.#keeper.erase()
    this.#panel.showUndo(true)
    this.#panel.say(this.#words.erased)
    this.#late.emptyScratch()
    this.#showAll()
  }

  #undo(): void {
    this.#restore?.()
    this.forgetErased()
    this.#showAll()
    partOf(this.#island, '[data-erase]', HTMLElement).focus()
  }

  /** Shows another draft: what belonged to the one before goes. */
  #leave(): void {
    this.forgetErased()
    this.#late.emptyScratch()
    this.#showAll()
  }

  async #saveFile(): Promise<void> {
    try {
      const { saveDraftFile } = await import('./draft-files.ts')
      saveDraftFile(this.#words.draft.fileName, this.#keeper.draft)
    } catch {
      this.#panel.say(this.#words.partFailed)
    }
  }

  async #openFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? []
    if (!file) return
    const opened = await import('./draft-files.ts').then(
      ({ openDraftFile }) => openDraftFile(file),
      () => undefined,
    )
    // The same file can be chosen again.
    input.value = ''
    if (!opened) {
      this.#panel.say(this.#words.partFailed)
      return
    }
    if (typeof opened === 'string') {
      this.#panel.say(this.#words.draft[opened])
      return
    }
    this.#keeper.add(opened)
    this.#leave()
    this.#panel.say(this.#words.draft.opened)
  }
}
