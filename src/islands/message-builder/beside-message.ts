import { type Answers, stageOf } from '../../domain/message/answers.ts'
import { groundOf } from '../../domain/message/grounds.ts'
import {
  type Material,
  type MessageLanguage,
  messageLanguages,
  type Tone,
  tones,
} from '../../domain/message/material.ts'
import { routesOf } from '../../domain/message/routes.ts'
import { type ToneDifference, toneDifferences } from '../../domain/message/tone-differences.ts'
import { partOf } from '../../platform/island-error.ts'
import { type LateWords, withSlots } from './words.ts'

/** What stands beside a message: where to send it, the law that it names, and what the other strengths would say. */
export class BesideMessage {
  readonly #island: HTMLElement
  readonly #words: LateWords
  readonly #locale: string

  constructor(island: HTMLElement, words: LateWords) {
    this.#island = island
    this.#words = words
    this.#locale = island.dataset['locale'] ?? ''
  }

  /** @param today as YYYY-MM-DD. */
  show(answers: Answers, material: Material, today: string): void {
    this.#showRoutes(answers, material)
    this.#showGround(answers, material, today)
    if (partOf(this.#island, '[data-compare]', HTMLDetailsElement).open) {
      this.#showDifferences(toneDifferences(answers, material, today))
    }
  }

  #showRoutes(answers: Answers, material: Material): void {
    const isLetter = stageOf(answers) === 'formal'
    this.#part('[data-route-list]').hidden = isLetter
    this.#part('[data-routes]').hidden = stageOf(answers) === 'thanks'
    const items = routesOf(answers, material).map(({ channel, notes }) => {
      const item = document.createElement('li')
      const name = document.createElement('strong')
      name.textContent = this.#words.channels[channel]
      const advice = document.createElement('p')
      advice.textContent = notes.map(({ text }) => text[this.#locale]).join(' ')
      item.append(name, advice)
      return item
    })
    this.#part('[data-route-list]').replaceChildren(...items)
    const dependsOnSeller = material.situation.channels.includes('seller')
    this.#part('[data-routes-unknown]').hidden =
      isLetter || !dependsOnSeller || (answers['soldBy'] ?? '') !== ''
  }

  #showGround(answers: Answers, material: Material, today: string): void {
    const line = this.#part('[data-ground]')
    line.hidden = stageOf(answers) !== 'formal'
    const ground = groundOf(answers, material, today)
    const missing = answers['country'] ? this.#words.groundNone : this.#words.groundNoCountry
    line.textContent = ground
      ? withSlots(this.#words.ground, {
          law: ground.law[this.#locale] ?? '',
          date: this.#day(ground.checked),
        })
      : missing
  }

  #day(isoDate: string): string {
    return new Intl.DateTimeFormat(this.#locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.parse(isoDate),
    )
  }

  #showDifferences(differences: readonly ToneDifference[]): void {
    this.#part('[data-differences]').replaceChildren(...differences.map((each) => this.#difference(each)))
  }

  /** Strengths that say the same stand together. */
  #difference({ said }: ToneDifference): HTMLElement {
    const list = document.createElement('dl')
    const sayAlike = (tone: Tone, other: Tone) => JSON.stringify(said[tone]) === JSON.stringify(said[other])
    for (const tone of tones.filter((each, i) => !tones.slice(0, i).some((other) => sayAlike(each, other)))) {
      const alike = tones.filter((other) => sayAlike(tone, other))
      const name = document.createElement('dt')
      name.textContent = alike.map((each) => this.#words.tones[each]).join(' · ')
      const pair = said[tone]
      list.append(
        name,
        ...(pair ? this.#languages.map((each) => described(pair[each], each)) : [this.#nothing()]),
      )
    }
    return list
  }

  /** The page's language stands first. */
  get #languages(): readonly MessageLanguage[] {
    return messageLanguages.toSorted((a, b) => Number(b === this.#locale) - Number(a === this.#locale))
  }

  #nothing(): HTMLElement {
    return described(this.#words.compareNone)
  }

  #part(selector: string): HTMLElement {
    return partOf(this.#island, selector, HTMLElement)
  }
}

const described = (text: string, language?: MessageLanguage): HTMLElement => {
  const description = document.createElement('dd')
  description.textContent = text
  if (language) description.lang = language
  return description
}
