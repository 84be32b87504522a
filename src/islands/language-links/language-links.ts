/** Keeps the place on the page when the reader changes language: ids are the same in all of them. */
export class LanguageLinks extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    this.addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null
        if (link) link.hash = location.hash
      },
      { signal: this.#listeners.signal },
    )
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
