import { queryIn } from '../../domain/search/address.ts'
import { normaliseQuery } from '../../domain/search/query.ts'
import { partOf } from '../../platform/island-error.ts'
import styles from '../../styles/search-panel.css?url'
import { copyPhrase } from './copy-phrase.ts'
import { button, element } from './element.ts'
import { type Answer, type EarlyAnswer, SearchEngine, type Words } from './engine.ts'
import { placeInHistory, rememberPlace } from './history.ts'
import { keepSearch, RecentSearches } from './recent-searches.ts'
import { resultItem } from './result-item.ts'
import { correctedQuery, mostResults, toldOf } from './told.ts'

/** After this long without a key, the count is said to screen readers and the address takes the query. */
const restPause = 700

/** Loading that takes longer than this says that it is at work. */
const patience = 300

/** With fewer results than this, the other language is searched too. */
const enoughResults = 3

const panelId = 'search-panel'

/** Results wait no longer than this for their style sheet. */
const stylesPatience = 3000

/** Fetches the style sheet of the results, which no page needs before. Without it they are plain, but there. */
const loadStyles = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, stylesPatience)
    const link = element('link')
    link.rel = 'stylesheet'
    link.href = styles
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    document.head.append(link)
  })

/** Shows results as the reader types, in a panel below the box or on the search page. */
class SearchView {
  readonly #island: HTMLElement
  readonly #signal: AbortSignal
  readonly #engine: SearchEngine
  readonly #language = document.documentElement.lang
  readonly #input: HTMLInputElement
  readonly #panel: HTMLElement
  readonly #status: HTMLElement
  readonly #region: HTMLElement
  readonly #list: HTMLElement
  readonly #help: HTMLElement
  readonly #summary = element('p', { className: 'summary' })
  readonly #other = element('section', { className: 'other' })
  #styled: Promise<void> | undefined
  #recent: RecentSearches | undefined
  #latest = 0
  #resting = 0
  /** What failed before may fail again: its word stands there until an answer comes. */
  #hasFailed = false
  /** The query that the reader wants as it was typed. */
  #verbatim = ''
  /** While a finger is on the results nothing moves below it; what would have changed comes afterwards. */
  #isTouched = false
  #afterTouch: (() => void) | undefined
  /** True while the box gets focus back after Escape: that is no wish to search. */
  #isLeaving = false

  constructor(island: HTMLElement, signal: AbortSignal, records: EarlyAnswer) {
    this.#island = island
    this.#signal = signal
    const { bundle = '', words = '' } = island.dataset
    this.#engine = new SearchEngine(bundle, words, records)
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
    this.#region.before(this.#summary)
    this.#region.after(this.#other)
    this.#other.hidden = true
    this.#styled = loadStyles()
    this.#engine.warmUp(this.#language)
    this.#listen()
    if (this.#isPage) this.#startOnPage()
    else this.#startInHeader()
  }

  #listen(): void {
    const options = { signal: this.#signal }
    this.#input.addEventListener('input', (event) => this.#onInput(event), options)
    this.#input.addEventListener('compositionend', () => void this.#run(), options)
    this.#input.addEventListener('focus', () => !this.#isLeaving && void this.#run(), options)
    this.#island.addEventListener('keydown', (event) => this.#onKey(event), options)
    this.#panel.addEventListener('click', (event) => this.#onClick(event), options)
    this.#panel.addEventListener('forgotten', () => this.#input.focus(), options)
    this.#panel.addEventListener('pointerdown', () => this.#touch(true), options)
    for (const sign of ['pointerup', 'pointercancel'])
      document.addEventListener(sign, () => this.#touch(false), options)
  }

  #startOnPage(): void {
    const asked = queryIn(location)
    if (asked && !this.#input.value) this.#input.value = asked
    this.#island.addEventListener('submit', (event) => this.#onSubmit(event), { signal: this.#signal })
    void this.#run().then(() => this.#goBackTo(placeInHistory()?.at))
  }

  #startInHeader(): void {
    const options = { signal: this.#signal }
    this.#panel.id = panelId
    this.#panel.role = 'dialog'
    this.#engine.words().then(
      ({ panel }) => {
        this.#panel.ariaLabel = panel
      },
      () => {},
    )
    this.#input.setAttribute('aria-controls', panelId)
    this.#island.addEventListener('submit', (event) => this.#goToPage(event), options)
    document.addEventListener('pointerdown', ({ target }) => this.#leave(target), options)
    this.#island.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget && this.#leave(relatedTarget),
      options,
    )
    const left = placeInHistory()
    if (left && !this.#input.value) this.#input.value = left.query
    if (left) void this.#run().then(() => this.#goBackTo(left.at))
    else if (this.#island.contains(document.activeElement)) void this.#run()
    // Who waited for the search and has gone on is not told of it any more.
    else this.#open(false)
  }

  /** After the back button, the reader stands again on the result that was followed. */
  #goBackTo(at: number | undefined): void {
    if (at !== undefined) this.#links()[at]?.focus({ preventScroll: !this.#isPage })
  }

  /** Behind the hash, the words reach the search page without reaching its host. */
  #goToPage(event: SubmitEvent): void {
    const query = normaliseQuery(this.#input.value)
    if (!query || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    keepSearch(query)
    location.assign(`${event.target.action}#${new URLSearchParams({ q: query })}`)
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault()
    const query = normaliseQuery(this.#input.value)
    if (query) keepSearch(query)
    this.#keepInAddress()
    void this.#run()
  }

  #onInput(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return
    void this.#run()
  }

  #touch(isTouched: boolean): void {
    this.#isTouched = isTouched
    if (isTouched) return
    const act = this.#afterTouch
    this.#afterTouch = undefined
    // The click that belongs to this touch comes first.
    if (act) setTimeout(act)
  }

  /** Searches at once where the engine is ready: it takes less than a frame. */
  async #run(): Promise<void> {
    clearTimeout(this.#resting)
    const query = normaliseQuery(this.#input.value)
    const turn = ++this.#latest
    if (query === '') return this.#showNothing()
    let slow = 0
    try {
      slow = window.setTimeout(() => this.#sayLoading(turn), patience)
      const words = await this.#engine.words()
      await this.#styled
      if (!this.#engine.isReady(this.#language)) await this.#engine.load(this.#language)
      if (turn === this.#latest) this.#showAnswer(query, words, turn)
    } catch {
      if (turn !== this.#latest) return
      this.#hasFailed = true
      this.#say('unavailable')
    } finally {
      clearTimeout(slow)
    }
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen
    if (!this.#isPage) this.#input.ariaExpanded = String(isOpen)
  }

  async #showNothing(): Promise<void> {
    const turn = this.#latest
    this.#clear()
    this.#open(false)
    if (this.#isPage) this.#keepInAddress()
    try {
      const words = await this.#engine.words()
      await this.#styled
      if (turn !== this.#latest) return
      this.#recent ??= this.#makeRecent(words)
      const isWanted = this.#isPage || document.activeElement === this.#input
      this.#open(isWanted && this.#recent.show())
    } catch {
      // Without its words there is nothing to offer before somebody searches.
    }
  }

  #makeRecent(words: Words): RecentSearches {
    const recent = new RecentSearches(words, (query) => {
      this.#input.value = query
      this.#input.focus()
      void this.#run()
    })
    this.#summary.before(recent.element)
    return recent
  }

  #clear(): void {
    this.#summary.replaceChildren()
    this.#list.replaceChildren()
    this.#region.hidden = true
    this.#other.hidden = true
    this.#other.replaceChildren()
    this.#help.hidden = true
    this.#status.textContent = ''
    delete this.#status.dataset['alone']
    if (this.#recent) this.#recent.element.hidden = true
  }

  #sayLoading(turn: number): void {
    if (turn !== this.#latest) return
    this.#say(this.#hasFailed ? 'unavailable' : 'loading')
  }

  /** Says a word of the page's own, for which nothing has to come. */
  #say(word: 'loading' | 'unavailable'): void {
    const words = this.#island.dataset[word] ?? ''
    // Those who listen hear it once, not at every key.
    if (this.#status.textContent !== words) {
      this.#clear()
      this.#status.dataset['alone'] = ''
      this.#status.textContent = words
    }
    this.#open(true)
  }

  #showAnswer(query: string, words: Words, turn: number): void {
    const answer = this.#engine.search(query, this.#language, query === this.#verbatim)
    if (!answer) return
    this.#clear()
    this.#hasFailed = false
    const { hits } = answer
    this.#list.append(...this.#items(answer, words))
    this.#region.hidden = hits.length === 0
    this.#help.hidden = hits.length > 0
    this.#showSummary(query, answer, words)
    this.#open(true)
    this.#panel.scrollTop = 0
    const all = this.#island.querySelector<HTMLAnchorElement>('[data-all]')
    if (all) all.hash = new URLSearchParams({ q: query }).toString()
    const isFew = hits.length < enoughResults
    const abroad = isFew ? this.#searchAbroad(query, answer, words, turn) : undefined
    this.#rest(() => this.#announce(query, answer, words, abroad))
  }

  #items(answer: Answer, words: Words): readonly HTMLElement[] {
    return answer.hits.slice(0, mostResults).flatMap((hit) => resultItem(hit, answer, words) ?? [])
  }

  /** What was searched for, if that is not what was typed, and how much was found. */
  #showSummary(query: string, answer: Answer, words: Words): void {
    const corrected = correctedQuery(query, answer)
    this.#summary.replaceChildren(toldOf(corrected, answer, words))
    if (corrected !== query)
      this.#summary.append(
        ' ',
        button(
          words.instead.replace('{query}', () => query),
          () => this.#take(query, true),
          'quiet',
        ),
      )
    if (query !== this.#verbatim) return
    const guess = this.#engine.search(query, this.#language)
    if (!guess || guess.corrections.length === 0) return
    const meant = correctedQuery(query, guess)
    this.#summary.append(
      ' ',
      button(
        words.meant.replace('{query}', () => meant),
        () => this.#take(meant, false),
        'quiet',
      ),
    )
  }

  #take(query: string, isVerbatim: boolean): void {
    this.#verbatim = isVerbatim ? query : ''
    this.#input.value = query
    this.#input.focus()
    void this.#run()
  }

  /** Searches the other language's own records, once ours are shown. */
  async #searchAbroad(query: string, own: Answer, words: Words, turn: number): Promise<number> {
    const { code } = own.index.other
    try {
      await this.#engine.load(code)
    } catch {
      return 0
    }
    const answer = this.#engine.search(query, code, query === this.#verbatim)
    if (!answer || turn !== this.#latest) return 0
    const found = answer.hits.length
    const show = () => turn === this.#latest && this.#showAbroad(answer, words)
    if (this.#isTouched) this.#afterTouch = show
    else show()
    return found
  }

  #showAbroad(answer: Answer, words: Words): void {
    if (answer.hits.length === 0) return
    const { code } = answer.index.own
    const list = element('ul', { lang: code, children: this.#items(answer, words).slice(0, enoughResults) })
    const title = element('h2', { text: words.inLanguage[code] ?? code })
    this.#other.replaceChildren(title, list)
    this.#other.hidden = false
  }

  /** Waits until typing stops. */
  #rest(act: () => Promise<void>): void {
    clearTimeout(this.#resting)
    this.#resting = window.setTimeout(() => {
      void act()
      if (this.#isPage) this.#keepInAddress()
    }, restPause)
  }

  async #announce(query: string, answer: Answer, words: Words, abroad?: Promise<number>): Promise<void> {
    const turn = this.#latest
    const found = await abroad
    if (turn !== this.#latest) return
    const corrected = correctedQuery(query, answer)
    const notice = corrected === query ? '' : `${words.corrected.replace('{query}', () => query)} `
    const more = found ? ` ${words.inLanguage[answer.index.other.code]}: ${found}.` : ''
    this.#status.textContent = `${notice}${toldOf(corrected, answer, words)}${more}`
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

  #onClick({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return
    const copy = target.closest<HTMLButtonElement>('button[data-copy]')
    const link = target.closest<HTMLAnchorElement>('li a')
    const query = normaliseQuery(this.#input.value)
    if (!query || (!copy && !link)) return
    keepSearch(query)
    if (copy) {
      // What was copied is said, not how much was found.
      clearTimeout(this.#resting)
      void this.#copy(copy)
    }
    if (this.#isPage) this.#keepInAddress()
    if (!link) return
    rememberPlace({ query, at: this.#links().indexOf(link) })
  }

  async #copy(copy: HTMLButtonElement): Promise<void> {
    this.#status.textContent = await copyPhrase(copy, await this.#engine.words())
  }

  #leave(target: EventTarget | null): void {
    if (target instanceof Node && this.#island.contains(target)) return
    this.#open(false)
  }

  /** Puts the results away, also those that are on their way, and goes back to the box. */
  #close(): void {
    clearTimeout(this.#resting)
    this.#latest++
    this.#open(false)
    this.#isLeaving = true
    this.#input.focus()
    this.#isLeaving = false
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.#panel.querySelectorAll<HTMLAnchorElement>('section:not([hidden]) li a')]
  }

  /** The keys of a combobox whose popup holds links: arrows walk, Escape closes, letters go on in the box. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const isInPanel = this.#panel.contains(document.activeElement)
    if (event.key === 'Escape' && !this.#isPage && !this.#panel.hidden) {
      event.preventDefault()
      this.#close()
    } else if (isInPanel && event.key.length === 1 && event.key !== ' ') {
      this.#input.focus()
    } else if (this.#step(event)) {
      event.preventDefault()
    }
  }

  /** Moves the focus as a key asks; answers whether it did. */
  #step({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' && this.#panel.hidden) {
      void this.#run()
      return true
    }
    if (altKey) return false
    const stops: readonly (Element | null)[] = [this.#input, ...this.#links()]
    const at = stops.findIndex((stop) => stop?.contains(document.activeElement))
    const isOnLink = at > 0
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, ...(isOnLink && { Home: 1, End: stops.length - 1 }) }[
      key
    ]
    const next = to === undefined || at < 0 ? undefined : stops[to]
    if (!(next instanceof HTMLElement)) return false
    next.focus()
    return true
  }
}

/**
 * Brings a search box to life.
 *
 * @param records the answer with the records of the page's language, which is on its way.
 */
export const startSearch = (island: HTMLElement, signal: AbortSignal, records: EarlyAnswer): void =>
  new SearchView(island, signal, records).start()
