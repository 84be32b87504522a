/** Lets its button print the page. */
export class PrintPage extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    this.addEventListener('click', ({ target }) => target !== this && print(), {
      signal: this.#listeners.signal,
    })
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
