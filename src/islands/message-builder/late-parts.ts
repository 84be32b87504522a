import type { Answers } from '../../domain/message/answers.ts'
import type { Material, MessageLanguage } from '../../domain/message/material.ts'
import { announce } from '../../platform/announce.ts'
import { fetchJson } from '../../platform/fetch-json.ts'
import { partOf } from '../../platform/island-error.ts'
import type { AnswerForm } from './answer-form.ts'
import type { BesideMessage } from './beside-message.ts'
import type { FindingsView } from './findings-view.ts'
import type { ScratchBox } from './scratch-box.ts'
import type { BuilderWords, LateWords } from './words.ts'

/** What a part that comes late may do with the answers. */
export interface Desk {
  readonly answers: () => Answers
  readonly answer: (changes: Answers) => void
  readonly today: () => string
}

/** The parts of the builder that nobody needs in order to read the page: their scripts come when they are wanted. */
export class LateParts {
  readonly #island: HTMLElement
  readonly #words: BuilderWords
  readonly #form: AnswerForm
  #lateWords: Promise<LateWords> | undefined
  #findings: Promise<FindingsView> | undefined
  #beside: Promise<BesideMessage> | undefined
  #scratch: Promise<ScratchBox> | undefined
  /** Whether the words that the checks look for did not come when they were last wanted. */
  #lacksWords = false

  constructor(island: HTMLElement, words: BuilderWords, form: AnswerForm) {
    this.#island = island
    this.#words = words
    this.#form = form
  }

  /** Shows what stands beside a message. A script that does not come is said, once, and the message stands. */
  async showBeside(
    answers: Answers,
    material: Material,
    today: string,
    labelOf: (question: string) => string,
  ): Promise<void> {
    const failed = partOf(this.#island, '[data-checks-failed]', HTMLElement)
    try {
      const [findings, beside] = await Promise.all([this.#getFindings(), this.#getBeside()])
      findings.show(answers, material, today, labelOf)
      beside.show(answers, material, today)
      failed.hidden = !this.#lacksWords
    } catch {
      this.#findings = undefined
      this.#beside = undefined
      this.#lateWords = undefined
      failed.hidden = false
    }
  }

  /** Fetches the words that the checks look for in some languages; until they come, own words are not checked. */
  async learnWords(languages: readonly MessageLanguage[]): Promise<void> {
    try {
      const findings = await this.#getFindings()
      await Promise.all(languages.map((language) => findings.learnWords(language)))
      this.#lacksWords = false
    } catch {
      this.#findings = undefined
      this.#lacksWords = true
    }
  }

  async offerTranslation(): Promise<void> {
    try {
      const { offerTranslation } = await import('./own-words-translation.ts')
      await offerTranslation(this.#island)
    } catch {
      // The hint to write in both languages stays.
    }
  }

  async translate(language: MessageLanguage, { answers, answer }: Desk): Promise<void> {
    const { translateOwnWords } = await import('./own-words-translation.ts')
    await translateOwnWords(this.#island, this.#words, language, answers, answer)
  }

  async openScratch(desk: Desk, signal: AbortSignal): Promise<void> {
    this.#scratch ??= import('./scratch-box.ts').then(
      ({ ScratchBox: Box }) => new Box(this.#island, this.#words, { ...desk, form: this.#form }, signal),
    )
    try {
      await this.#scratch
    } catch {
      this.#scratch = undefined
      announce(partOf(this.#island, '[data-scratch-status]', HTMLElement), this.#words.partFailed)
    }
  }

  /** What was let out about one case is not to meet another. */
  emptyScratch(): void {
    void this.#scratch?.then((box) => box.empty())
  }

  #getLateWords(): Promise<LateWords> {
    // Written by the build from the dictionary, whose shape this is.
    this.#lateWords ??= fetchJson(this.#island.dataset['lateWords'] ?? '') as Promise<LateWords>
    this.#lateWords.catch(() => {
      this.#lateWords = undefined
    })
    return this.#lateWords
  }

  async #getFindings(): Promise<FindingsView> {
    this.#findings ??= Promise.all([import('./findings-view.ts'), this.#getLateWords()]).then(
      ([{ FindingsView: View }, words]) => new View(this.#island, words),
    )
    return this.#findings
  }

  async #getBeside(): Promise<BesideMessage> {
    this.#beside ??= Promise.all([import('./message-output.ts'), this.#getLateWords()]).then(
      ([{ BesideMessage: Beside }, words]) => new Beside(this.#island, words),
    )
    return this.#beside
  }
}
