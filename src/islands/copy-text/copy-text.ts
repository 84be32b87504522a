import { announce } from '../../platform/announce.ts'
import { copyText, selectText } from '../../platform/clipboard.ts'
import { partOf } from '../../platform/island-error.ts'

/** How long a button says that it has copied, in milliseconds. */
const praise = 4000

/**
 * Brings the copy buttons inside it to life: `button[data-copy=LANG]` copies the text of the `[lang=LANG]` element of its
 * `[data-pair]`, says so on the button and to screen readers, and on refusal selects the text and says how to copy it.
 */
export class CopyText extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    this.addEventListener(
      'click',
      ({ target }) => {
        const button =
          target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null
        if (button) void this.#copy(button)
      },
      { signal: this.#listeners.signal },
    )
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const pair = button.closest('[data-pair]')
    const language = button.dataset['copy']
    const text = pair?.querySelector(`[data-text][lang="${language}"]`)
    if (!pair || !text) return
    const status = partOf(this, ':scope > [role=status]', HTMLElement)
    pair.querySelector('[data-copy-failed]')?.remove()
    if (await copyText(text.textContent.trim())) {
      this.#praise(button, this.dataset['done'] ?? '')
      announce(status, this.getAttribute(`data-done-${language}`) ?? '')
      return
    }
    selectText(text)
    const help = document.createElement('p')
    help.dataset['copyFailed'] = ''
    help.textContent = this.dataset['failed'] ?? ''
    pair.append(help)
    announce(status, help.textContent)
  }

  #praise(button: HTMLButtonElement, done: string): void {
    button.dataset['label'] ??= button.textContent
    button.textContent = done
    button.dataset['state'] = 'done'
    setTimeout(() => {
      button.textContent = button.dataset['label'] ?? ''
      delete button.dataset['state']
    }, praise)
  }
}
