/**
 * Shows the phrases of one moment, or of all. The groups are sections with `data-moment`; the radios carry the moment as
 * their value, an empty one for all. A link to a phrase of a hidden group shows all groups again. Each phrase gets a link to
 * itself, to be kept or passed on.
 */
export class PhraseFilter extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('change', () => this.#apply(), { signal })
    addEventListener('hashchange', () => this.#reveal(), { signal })
    this.#apply()
    this.#addLinks()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  #addLinks(): void {
    for (const note of this.querySelectorAll('li[id] > .when:not(:has(a))')) {
      const link = document.createElement('a')
      link.className = 'self-link'
      link.href = `#${note.parentElement?.id}`
      link.textContent = '#'
      link.setAttribute('aria-label', this.dataset['link'] ?? '')
      note.append(' ', link)
    }
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
