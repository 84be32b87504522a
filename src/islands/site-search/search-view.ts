import { queryIn } from '../../domain/search/address.ts'
import { excerptParts, normaliseQuery } from '../../domain/search/query.ts'
import { partOf } from '../../platform/island-error.ts'
import { type Answer, type Found, SearchEngine } from './engine.ts'
import '../../styles/search-panel.css'

/** The words that the view needs; the built file named by `data-words` holds them. */
interface Words {
  readonly count: { readonly one: string; readonly other: string }
  readonly first: string
  readonly none: string
  readonly loading: string
  readonly kinds: Readonly<Record<string, string>>
}

/** Between a key and its search: shorter than people notice, longer than the pause within a word. */
const typingPause = 90

/** After this long without a key, the count is said to screen readers and the address takes the query. */
const restPause = 700

/** A search that takes longer than this says that it is at work. */
const patience = 300

const fetchWords = async (path: string): Promise<Words> => {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return response.json() // Written by the build from the dictionary.
}

/** Shows results as the reader types, in a panel below the box or on the search page. */
export class SearchView {
  readonly #island: HTMLElement
  readonly #signal: AbortSignal
  readonly #engine: SearchEngine
  #words: Promise<Words> | undefined
  readonly #input: HTMLInputElement
  readonly #panel: HTMLElement
  readonly #status: HTMLElement
  readonly #region: HTMLElement
  readonly #list: HTMLElement
  readonly #help: HTMLElement
  #latest = 0
  #typing = 0
  #resting = 0
  /** True while the box gets focus back after Escape: that is no wish to search. */
  #isLeaving = false

  constructor(island: HTMLElement, signal: AbortSignal) {
    this.#island = island
    this.#signal = signal
    this.#engine = new SearchEngine(island.dataset['bundle'] ?? '')
    this.#input = partOf(island, 'input', HTMLInputElement)
    this.#panel = partOf(island, '[data-panel]', HTMLElement)
    this.#status = partOf(island, '[data-status]', HTMLElement)
    this.#region = partOf(island, '[data-results]', HTMLElement)
    this.#list = partOf(island, '[data-results] ul', HTMLElement)
    this.#help = partOf(island, '[data-help]', HTMLElement)
  }

  get #isPage(): boolean {
    return this.#island.hasAttribute('data-page')
  }

  start(): void {
    const options = { signal: this.#signal }
    this.#engine.warmUp()
    this.#loadWords().catch(() => {})
    this.#input.addEventListener('input', () => this.#schedule(), options)
    this.#island.addEventListener('keydown', (event) => this.#onKey(event), options)
    if (!this.#isPage) {
      this.#input.addEventListener('focus', () => !this.#isLeaving && this.#schedule(), options)
      this.#island.addEventListener('submit', (event) => this.#goToPage(event), options)
      document.addEventListener('pointerdown', ({ target }) => this.#leave(target), options)
      this.#island.addEventListener(
        'focusout',
        ({ relatedTarget }) => relatedTarget && this.#leave(relatedTarget),
        options,
      )
    } else {
      const asked = queryIn(location)
      if (asked && !this.#input.value) this.#input.value = asked
      this.#island.addEventListener('submit', (event) => this.#onSubmit(event), options)
    }
    this.#schedule()
  }

  /** Behind the hash, the words reach the search page without reaching its host. */
  #goToPage(event: SubmitEvent): void {
    const query = normaliseQuery(this.#input.value)
    if (!query || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    location.assign(`${event.target.action}#${new URLSearchParams({ q: query })}`)
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault()
    this.#keepInAddress()
    void this.#run()
  }

  /** Fetches the words once; after a failure the next search tries again. */
  async #loadWords(): Promise<Words> {
    this.#words ??= fetchWords(this.#island.dataset['words'] ?? '')
    try {
      return await this.#words
    } catch (error) {
      this.#words = undefined
      throw error
    }
  }

  #schedule(): void {
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#typing = window.setTimeout(() => void this.#run(), typingPause)
  }

  async #run(): Promise<void> {
    const query = normaliseQuery(this.#input.value)
    const turn = ++this.#latest
    if (query === '') {
      this.#panel.hidden = true
      this.#show([])
      if (this.#isPage) this.#keepInAddress()
      return
    }
    let slow = 0
    try {
      const words = await this.#loadWords()
      slow = window.setTimeout(() => this.#say(words.loading), patience)
      const answer = await this.#engine.search(query)
      if (turn === this.#latest) this.#showAnswer(query, answer, words)
    } catch {
      if (turn === this.#latest) this.#showFailure()
    } finally {
      clearTimeout(slow)
    }
  }

  #showAnswer(query: string, { total, shown }: Answer, { count, first, none, kinds }: Words): void {
    this.#panel.hidden = false
    this.#show(shown, kinds)
    this.#help.hidden = total > 0
    const form = total === 1 ? count.one : count.other
    const words = (total === 0 ? none : form).replace('{n}', String(total)).replace('{query}', () => query)
    const told = total > shown.length ? `${words}. ${first.replace('{n}', String(shown.length))}` : words
    if (total === 0) this.#say('')
    clearTimeout(this.#resting)
    this.#resting = window.setTimeout(() => {
      this.#say(told)
      if (this.#isPage) this.#keepInAddress()
    }, restPause)
    const all = this.#island.querySelector<HTMLAnchorElement>('[data-all]')
    if (all) all.hash = new URLSearchParams({ q: query }).toString()
  }

  #showFailure(): void {
    this.#panel.hidden = false
    this.#show([])
    this.#help.hidden = true
    this.#say(this.#island.dataset['unavailable'] ?? '')
  }

  #show(found: readonly Found[], kinds: Words['kinds'] = {}): void {
    this.#region.hidden = found.length === 0
    this.#list.replaceChildren(...found.map((each) => this.#item(each, kinds)))
  }

  #item({ url, title, kind, excerpt, twin }: Found, kinds: Words['kinds']): HTMLElement {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = url
    link.textContent = title
    const label = document.createElement('span')
    label.className = 'kind'
    label.textContent = kinds[kind] ?? ''
    const text = document.createElement('p')
    text.append(
      ...excerptParts(excerpt).map(({ text: words, isMatch }) => {
        if (!isMatch) return words
        const mark = document.createElement('mark')
        mark.textContent = words
        return mark
      }),
    )
    item.append(label, link)
    if (twin) item.append(this.#twin(twin))
    else item.append(text)
    return item
  }

  /** A phrase shows its other language instead of an excerpt: its title is all of it. */
  #twin(words: string): HTMLElement {
    const text = document.createElement('p')
    text.lang = document.documentElement.lang === 'it' ? 'en' : 'it'
    text.textContent = words
    return text
  }

  #say(words: string): void {
    this.#panel.hidden = false
    if (this.#status.textContent !== words) this.#status.textContent = words
  }

  /** The query stands in the address of the search page, so that it can be shared and the back button finds it. */
  #keepInAddress(): void {
    const url = new URL(location.href)
    url.hash = ''
    const query = normaliseQuery(this.#input.value)
    if (query) url.searchParams.set('q', query)
    else url.searchParams.delete('q')
    if (url.href !== location.href) history.replaceState(history.state, '', url)
  }

  #leave(target: EventTarget | null): void {
    if (target instanceof Node && this.#island.contains(target)) return
    this.#panel.hidden = true
  }

  /** Puts the results away, also those that are on their way, and goes back to the box. */
  #close(): void {
    clearTimeout(this.#typing)
    clearTimeout(this.#resting)
    this.#latest++
    this.#panel.hidden = true
    this.#isLeaving = true
    this.#input.focus()
    this.#isLeaving = false
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Escape' && !this.#isPage && !this.#panel.hidden) {
      event.preventDefault()
      this.#close()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops: readonly (Element | null)[] = [this.#input, ...this.#list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus()
  }
}
