import { decodeProgress, encodeProgress, markStep, progressKey } from '../../domain/progress/progress.ts'
import { deviceStore } from '../../platform/storage.ts'

/**
 * Remembers on this device which steps are done, and shows in the list of steps which are done and which one is being read.
 * Boxes are `input[data-step]` with ids of their own; the list's links lead to `#step-N`.
 */
export class StepProgress extends HTMLElement {
  #listeners: AbortController | undefined
  #observer: IntersectionObserver | undefined
  readonly #store = deviceStore(progressKey)

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('change', (event) => this.#mark(event), { signal })
    addEventListener('storage', () => this.#show(), { signal })
    this.#observer = new IntersectionObserver((entries) => this.#follow(entries), {
      rootMargin: '-20% 0px -70%',
    })
    for (const step of this.querySelectorAll('section[id^=step-]')) this.#observer.observe(step)
    this.#show()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
    this.#observer?.disconnect()
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-step]')]
  }

  #mark({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !target.dataset['step']) return
    const done = decodeProgress(this.#store.read())
    const isKept = this.#store.write(encodeProgress(markStep(done, target.dataset['step'], target.checked)))
    if (!isKept) this.#sayNotKept(target)
    this.#showInList()
  }

  #sayNotKept(box: HTMLInputElement): void {
    const end = box.closest('.step-end')
    if (!end || end.querySelector('.hint')) return
    const hint = document.createElement('p')
    hint.className = 'hint'
    hint.textContent = this.dataset['notKept'] ?? ''
    end.append(hint)
  }

  #show(): void {
    const done = decodeProgress(this.#store.read())
    for (const box of this.#boxes) box.checked = done.includes(box.dataset['step'] ?? '')
    this.#showInList()
  }

  #showInList(): void {
    for (const box of this.#boxes) {
      const id = box.closest('section')?.id
      this.#linkTo(id)?.closest('li')?.toggleAttribute('data-done', box.checked)
    }
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const link = this.#linkTo(target.id)
      if (link) link.ariaCurrent = isIntersecting ? 'step' : null
    }
  }

  #linkTo(id: string | undefined): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>(`.toc a[href="#${id}"]`)
  }
}
