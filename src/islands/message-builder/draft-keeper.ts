import {
  type DecodedDraft,
  type Draft,
  decodeDraft,
  draftAsideKey,
  draftKey,
  emptyDraft,
  encodeDraft,
} from '../../domain/draft/draft.ts'
import { deviceStore } from '../../platform/storage.ts'

/** Keeps the one draft on the device, as far as the device and the reader allow. */
export class DraftKeeper {
  readonly #store = deviceStore(draftKey)
  readonly #aside = deviceStore(draftAsideKey)
  #refused = false

  /** True once the device has refused to keep something. */
  get isRefused(): boolean {
    return this.#refused
  }

  /** Text of an unreadable draft that was set aside, now or on an earlier visit. */
  get aside(): string | undefined {
    return this.#aside.read()
  }

  /** Gives the kept draft. One that cannot be read is set aside before anything can overwrite it. */
  open(): Draft {
    const decoded: DecodedDraft = decodeDraft(this.#store.read())
    if (decoded.kind === 'draft') {
      this.#refused = !this.#store.write(encodeDraft(decoded.draft))
      return decoded.draft
    }
    this.#refused = !this.#aside.write(decoded.stored)
    return emptyDraft
  }

  save(draft: Draft): void {
    this.#refused = !this.#store.write(encodeDraft(draft))
  }

  /** Erases everything from the device, also what was set aside, and gives what is needed to take that back. */
  erase(draft: Draft): () => void {
    const aside = this.aside
    this.#aside.remove()
    this.save({ ...draft, answers: {} })
    return () => {
      if (aside !== undefined) this.#aside.write(aside)
      this.save(draft)
    }
  }
}
