import {
  type Draft,
  type DraftContent,
  decodeDraft,
  draftOfKey,
  encodeDraft,
  firstDraftKey,
  isUnwanted,
  keepDraftsKey,
  keyOfDraft,
} from '../../domain/draft/draft.ts'
import type { Answers } from '../../domain/message/answers.ts'
import { moment, newId, now } from '../../platform/clock.ts'
import { deviceKeys, deviceStore } from '../../platform/storage.ts'

const emptyDraft = (link: string): Draft => ({ id: newId(), name: '', link, changed: '', answers: {} })

/** How long two tabs may write without knowing of each other, in milliseconds. */
const atOnce = 2000

/** What a reader answers in the same way in every case. */
const lastingQuestions: readonly string[] = ['shop', 'country', 'fullName']

const isEmpty = ({ name, answers }: DraftContent): boolean =>
  name === '' && Object.values(answers).every((answer) => answer === '')

/**
 * Keeps drafts on the device, one under each key, as far as the device and the reader allow. One of them is open. What another
 * tab has written meanwhile is read before each change, so that neither loses anything.
 */
export class DraftKeeper {
  readonly #wish = deviceStore(keepDraftsKey)
  #draft: Draft = emptyDraft('')
  #isRefused = false
  #isUnkept = false
  /** What this tab changed last, by question, and what stood there before. */
  readonly #recent = new Map<string, { readonly before: string; readonly at: number }>()

  get draft(): Draft {
    return this.#draft
  }

  /** False once the reader has asked not to keep drafts: for this visit, where the device does not remember the wish. */
  get isKept(): boolean {
    return this.#wish.read() !== 'no' && !this.#isUnkept
  }

  /** True while the device refuses to keep the open draft. */
  get isRefused(): boolean {
    return this.#isRefused
  }

  /** Lists the kept drafts, the last changed first. */
  list(): readonly Draft[] {
    return deviceKeys()
      .map(draftOfKey)
      .filter((id) => id !== undefined)
      .map((id) => this.#read(id))
      .filter((draft) => draft !== undefined)
      .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
  }

  /** Texts of drafts that this version cannot read. They are never overwritten. */
  unreadable(): readonly string[] {
    return deviceKeys()
      .filter((key) => key === firstDraftKey || draftOfKey(key) !== undefined)
      .map((key) => deviceStore(key).read() ?? '')
      .filter((text) => decodeDraft(text) === undefined)
  }

  /**
   * Opens the draft that a link has opened before, or a new one with its choices; without a link, the last changed.
   *
   * @param link the link's choices in their own words, empty where there are none.
   */
  openFirst(link: string, choices: Answers): void {
    this.#adoptFirstVersion()
    const drafts = this.list()
    const known = link === '' ? drafts[0] : drafts.find((draft) => draft.link === link)
    this.#draft = known ?? { ...emptyDraft(link), answers: choices }
    this.#isRefused = !this.#canWrite()
  }

  /** Opens a kept draft, if it is still there. */
  open(id: string): void {
    this.#draft = this.#read(id) ?? this.#draft
  }

  /** Opens a new draft that knows what does not change from case to case. It is kept from its first word. */
  start(): void {
    const { answers } = this.#draft
    const lasting = Object.entries(answers).filter(([question]) => lastingQuestions.includes(question))
    this.#draft = { ...emptyDraft(''), answers: Object.fromEntries(lasting) }
  }

  /** Opens a draft that came from elsewhere, as a new one. */
  add(content: DraftContent): void {
    this.#draft = { ...content, id: newId(), link: '' }
    this.#write()
  }

  /** Changes answers of the open draft. */
  answer(changes: Answers): void {
    for (const question of Object.keys(changes)) {
      this.#recent.set(question, { before: this.#draft.answers[question] ?? '', at: moment() })
    }
    this.#change(({ answers, ...rest }) => ({ ...rest, answers: { ...answers, ...changes } }))
  }

  /** Gives the open draft a name. */
  rename(name: string): void {
    this.#change((draft) => ({ ...draft, name }))
  }

  /** Keeps drafts from now on, or takes the open one off the device. */
  setKept(isKept: boolean): void {
    this.#isUnkept = !isKept
    if (isKept) this.#wish.remove()
    else this.#wish.write('no')
    if (isKept) this.#write()
    else this.#store.remove()
  }

  /** Erases the open draft, and gives what is needed to take that back. */
  erase(): () => void {
    const erased = this.#draft
    this.#store.remove()
    this.#draft = emptyDraft('')
    return () => {
      this.#draft = erased
      this.#write()
    }
  }

  /** Takes over what another tab did to the open draft; says whether anything changed. */
  absorb(key: string | undefined): boolean {
    const isOurs = key === undefined || key === keyOfDraft(this.#draft.id)
    if (!isOurs || !this.isKept) return false
    const stored = this.#read(this.#draft.id)
    const before = this.#draft
    const lost = this.#lostTo(stored)
    this.#draft = stored ?? emptyDraft('')
    if (Object.keys(lost).length > 0)
      this.#change(({ answers, ...rest }) => ({ ...rest, answers: { ...answers, ...lost } }))
    return encodeDraft(before) !== encodeDraft(this.#draft)
  }

  /** The answers of this tab that the other did not know when it wrote: both had read the same older text. */
  #lostTo(stored: Draft | undefined): Answers {
    const lost = [...this.#recent].flatMap(([question, { before, at }]) => {
      const own = this.#draft.answers[question] ?? ''
      const found = stored?.answers[question] ?? ''
      return moment() - at < atOnce && found === before && found !== own ? [[question, own]] : []
    })
    return stored ? Object.fromEntries(lost) : {}
  }

  get #store() {
    return deviceStore(keyOfDraft(this.#draft.id))
  }

  #read(id: string): Draft | undefined {
    const content = decodeDraft(deviceStore(keyOfDraft(id)).read() ?? '')
    return content && { id, ...content }
  }

  #change(change: (draft: Draft) => Draft): void {
    // Where the device has refused to write, what it holds is older than what stands here.
    const stored = this.#isRefused || !this.isKept ? undefined : this.#read(this.#draft.id)
    this.#draft = { ...change(stored ?? this.#draft), changed: now() }
    this.#write()
  }

  #write(): void {
    if (!this.isKept || isEmpty(this.#draft)) return
    this.#isRefused = !this.#store.write(encodeDraft(this.#draft))
  }

  #canWrite(): boolean {
    const probe = deviceStore(`${keepDraftsKey}-probe`)
    return probe.write('?') && probe.remove()
  }

  /** The only draft of the first version becomes one of many. */
  #adoptFirstVersion(): void {
    const first = deviceStore(firstDraftKey)
    const stored = first.read() ?? ''
    const content = decodeDraft(stored)
    if (!content) return
    if (isUnwanted(stored)) this.setKept(false)
    const adopted = deviceStore(keyOfDraft(newId()))
    if (isEmpty(content) || adopted.write(encodeDraft({ ...content, changed: now() }))) first.remove()
  }
}
