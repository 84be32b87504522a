import type { Answers } from '../../domain/message/answers.ts'
import { areOwnWordsOut, type Finding, findGaps } from '../../domain/message/findings.ts'
import { type LexiconFile, unpackLexicons } from '../../domain/message/lexicon-file.ts'
import type { Material, MessageLanguage } from '../../domain/message/material.ts'
import {
  findInOwnWords,
  findPrivateData,
  type Lexicons,
  type WordFinding,
} from '../../domain/message/word-findings.ts'
import { fetchJson } from '../../platform/fetch-json.ts'
import { type Mark, showMarks } from '../../platform/highlight.ts'
import { partOf } from '../../platform/island-error.ts'
import { type LateWords, withSlots } from './words.ts'

type AnyFinding = Finding | WordFinding

const fetchLexicons = async (path: string): Promise<Lexicons> => {
  const file = (await fetchJson(path)) as LexiconFile // Written by the build from this very type.
  return unpackLexicons(file)
}

/** 'Before you paste': what is missing, unkind, private or misleading, each with the way to mend it. */
export class FindingsView {
  readonly #island: HTMLElement
  readonly #words: LateWords
  readonly #lexicons: Partial<Record<MessageLanguage, Lexicons>> = {}

  constructor(island: HTMLElement, words: LateWords) {
    this.#island = island
    this.#words = words
  }

  /**
   * Fetches the words that the checks of own words look for in a language, once they are needed.
   *
   * @throws when they cannot be fetched; the next call tries again.
   */
  async learnWords(language: MessageLanguage): Promise<void> {
    this.#lexicons[language] ??= await fetchLexicons(
      `${this.#island.dataset['checks'] ?? ''}${language}.json`,
    )
  }

  /**
   * @param today as YYYY-MM-DD.
   * @param labelOf gives the visible name of a question.
   */
  show(answers: Answers, material: Material, today: string, labelOf: (question: string) => string): void {
    const found: readonly WordFinding[] = [
      ...findPrivateData(answers),
      ...(areOwnWordsOut(answers) ? [] : findInOwnWords(answers, this.#lexicons)),
    ]
    const findings = [...found, ...findGaps(answers, material, today)]
    partOf(this.#island, '[data-findings-none]', HTMLElement).hidden = findings.length > 0
    partOf(this.#island, '[data-findings] ul', HTMLElement).replaceChildren(
      ...findings.map((each) => this.#item(each, labelOf(each.question))),
    )
    this.#mark(found)
  }

  #item(finding: AnyFinding, label: string): HTMLElement {
    const item = document.createElement('li')
    item.dataset['finding'] = finding.code
    item.append(...this.#sentence(finding, label), ' ', this.#link(finding, label))
    if ('kinder' in finding && finding.kinder) item.append(' ', this.#kinderButton(finding, finding.kinder))
    return item
  }

  /** The reader's own words stand in it marked, and in their own language. */
  #sentence(finding: AnyFinding, label: string): readonly (string | Node)[] {
    const sentence = withSlots(this.#words.finding[finding.code], { label })
    if (!('excerpt' in finding)) return [sentence]
    const [before = '', after = ''] = sentence.split('{excerpt}')
    const mark = document.createElement('mark')
    mark.textContent = finding.excerpt
    const language = this.#island.querySelector(`#q-${CSS.escape(finding.question)}`)?.getAttribute('lang')
    if (language) mark.lang = language
    return [before, mark, after]
  }

  #link({ question, ...rest }: AnyFinding, label: string): HTMLElement {
    const link = document.createElement('a')
    link.href = `#q-${question}`
    // No aria-label: what looks for a field by its label must find the field alone.
    const field = document.createElement('span')
    field.className = 'hidden-text'
    field.textContent = `: ${label}`
    link.append(this.#words.goToField, field)
    const place = 'start' in rest ? { start: String(rest.start), end: String(rest.end) } : {}
    Object.assign(link.dataset, { goTo: question, ...place })
    return link
  }

  #kinderButton({ question, start, end }: WordFinding, kinder: string): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = withSlots(this.#words.useKinder, { kinder })
    Object.assign(button.dataset, { kinder, question, start: String(start), end: String(end) })
    return button
  }

  /** Marks the words in the message, too, where the browser can. */
  #mark(found: readonly WordFinding[]): void {
    const sentences = [...this.#island.querySelectorAll('[data-output] [data-sentence]')]
    const marks: readonly Mark[] = found.flatMap(({ excerpt }) =>
      sentences
        .filter(({ textContent }) => textContent.includes(excerpt))
        .map((element) => ({ element, text: excerpt })),
    )
    showMarks('finding', marks)
  }
}
