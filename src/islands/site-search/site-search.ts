/** Enough to know that it is worth loading what reads the address. */
const mayHaveQuery = /[?#&]q=/

/** Whoever waits in the box for longer than this is told so, in milliseconds. */
const patience = 1000

/**
 * Waits for the reader to want to search: nothing of the search is loaded before the box has focus or the pointer comes near,
 * or before a page is opened that had a query, in its address or when it was left.
 */
export class SiteSearch extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    const isPage = 'page' in this.dataset
    let state: '' | 'loading' | 'here' = ''
    const say = (word: 'loading' | 'unavailable') => {
      this.querySelector('[data-panel]')?.removeAttribute('hidden')
      this.querySelector('[data-status]')?.replaceChildren(this.dataset[word] ?? '')
    }
    const start = () => {
      if (state === 'here') return
      setTimeout(() => {
        // Who only passes with the pointer waits for nothing.
        if (state === 'loading' && (isPage || this.matches(':focus-within'))) say(state)
      }, patience)
      if (state) return
      state = 'loading'
      // The largest file comes along with the code that reads it.
      const records = fetch(`${this.dataset['bundle']}records.json`).catch(() => undefined)
      import('./search-view.ts').then(
        (view) => {
          state = 'here'
          if (!signal.aborted) view.startSearch(this, signal, records)
        },
        () => {
          state = ''
          say('unavailable')
        },
      )
    }
    if (isPage ? mayHaveQuery.test(location.href) : history.state?.search) start()
    this.addEventListener('focusin', start, { signal })
    this.addEventListener('pointerenter', start, { signal })
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
