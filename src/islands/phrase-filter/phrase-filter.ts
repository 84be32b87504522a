/**
 * Shows the phrases of one moment, or of all. The groups are sections with `data-moment`; the radios carry the moment as
 * their value, an empty one for all. A link to a phrase of a hidden group shows all groups again.
 */
export class PhraseFilter extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('change', () => this.#apply(), { signal })
    addEventListener('hashchange', () => this.#reveal(), { signal })
    this.#apply()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  #apply(): void {
    const chosen = this.querySelector<HTMLInputElement>('input:checked')?.value ?? ''
    for (const group of this.querySelectorAll<HTMLElement>('[data-moment]')) {
      group.hidden = chosen !== '' && group.dataset['moment'] !== chosen
    }
  }

  #reveal(): void {
    const target = document.getElementById(location.hash.slice(1))
    const all = this.querySelector<HTMLInputElement>('input[value=""]')
    if (!target?.closest('[data-moment][hidden]') || !all) return
    all.checked = true
    this.#apply()
    target.scrollIntoView()
  }
}
