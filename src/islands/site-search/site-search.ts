/** Enough to know that it is worth loading what reads the address. */
const mayHaveQuery = /[?#&]q=/

/**
 * Waits for the reader to want to search: nothing of the search is loaded before the box has focus or the pointer comes near,
 * or before a page is opened that had a query, in its address or when it was left.
 */
export class SiteSearch extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    let isWanted = false
    const start = () => {
      if (isWanted) return
      isWanted = true
      // The largest file comes along with the code that reads it.
      const records = fetch(`${this.dataset['bundle']}records.json`).catch(() => undefined)
      import('./search-view.ts').then(
        (view) => signal.aborted || view.startSearch(this, signal, records),
        () => {
          isWanted = false
          this.querySelector('[data-panel]')?.removeAttribute('hidden')
          this.querySelector('[data-status]')?.replaceChildren(this.dataset['unavailable'] ?? '')
        },
      )
    }
    if ('page' in this.dataset ? mayHaveQuery.test(location.href) : history.state?.search) start()
    this.addEventListener('focusin', start, { signal })
    this.addEventListener('pointerenter', start, { signal })
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
