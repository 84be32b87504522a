import { decodeRecent, withRecent } from '../../domain/search/recent.ts'
import { deviceStore } from '../../platform/storage.ts'
import { button, element } from './element.ts'
import type { Words } from './engine.ts'

const store = deviceStore('reclamo-gentile:searches')

/** Keeps a search on this device, and nowhere else. */
export const keepSearch = (query: string): void => {
  store.write(JSON.stringify(withRecent(query, decodeRecent(store.read()))))
}

/** The searches that this device remembers, each a button, and one more that forgets them all. */
export class RecentSearches {
  readonly element: HTMLElement
  readonly #list = element('ul')
  readonly #choose: (query: string) => void

  constructor({ recent, forget }: Words, choose: (query: string) => void) {
    this.#choose = choose
    const title = element('h2', { text: recent })
    this.element = element('div', { className: 'recent', children: [title, this.#list] })
    this.element.append(button(forget, () => this.#forget(), 'quiet'))
    this.element.hidden = true
  }

  /** Shows what there is; answers whether there is anything. */
  show(): boolean {
    const searches = decodeRecent(store.read())
    this.#list.replaceChildren(
      ...searches.map((query) =>
        element('li', { children: [button(query, () => this.#choose(query), 'quiet')] }),
      ),
    )
    this.element.hidden = searches.length === 0
    return searches.length > 0
  }

  #forget(): void {
    store.remove()
    this.element.hidden = true
    this.element.dispatchEvent(new Event('forgotten', { bubbles: true }))
  }
}
