import { queryIn } from '../../domain/search/address.ts'

/**
 * Waits for the reader to want to search: nothing of the search is loaded before the box has focus, or before the search
 * page is opened with a query in its address.
 */
export class SiteSearch extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    const start = async () => {
      const { SearchView } = await import('./search-view.ts')
      if (!signal.aborted) new SearchView(this, signal).start()
    }
    if (this.hasAttribute('data-page') && queryIn(location)) void start()
    else this.addEventListener('focusin', () => void start(), { signal, once: true })
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
