import type { FindingCode } from '../../domain/message/findings.ts'
import {
  type Channel,
  type MessageLanguage,
  messageLanguages,
  type Purpose,
  type Tone,
} from '../../domain/message/material.ts'
import type { NextStep } from '../../domain/message/next-step.ts'
import type { WordCode } from '../../domain/message/word-findings.ts'

type InLanguages = Readonly<Record<MessageLanguage, string>>

/** The words that the builder needs after an action; the server writes them into `data-words`. */
export interface BuilderWords {
  readonly pieces: Readonly<Record<Purpose, string>>
  readonly body: string
  readonly partOf: string
  readonly count: string
  readonly wasCopied: InLanguages
  readonly translate: Readonly<Record<'busy' | 'done' | 'failed' | 'taken', string>>
  readonly scratch: Readonly<Record<'nothing' | 'put' | 'done' | 'taken', string>>
  readonly draft: Readonly<
    Record<'untitled' | 'created' | 'opened' | 'unread' | 'tooLarge' | 'fileName', string>
  >
  readonly shareFailed: string
  /** For a part whose script does not come. */
  readonly partFailed: string
  readonly copyPiece: InLanguages
  readonly copied: InLanguages
  readonly copiedPiece: string
  readonly copiedShort: string
  readonly copyFailed: string
  readonly notSent: Readonly<Record<NextStep, string>>
  readonly openContact: string
  readonly keep: { readonly kept: string; readonly notKept: string; readonly refused: string }
  readonly erased: string
}

/** The words beside a message. They come with the first message; `src/pages/data/words` writes them. */
export interface LateWords {
  readonly finding: Readonly<Record<FindingCode | WordCode, string>>
  readonly goToField: string
  readonly useKinder: string
  readonly tones: Readonly<Record<Tone, string>>
  readonly compareNone: string
  readonly channels: Readonly<Record<Channel, string>>
  readonly ground: string
  readonly groundNoCountry: string
  readonly groundNone: string
}

/** Puts values into the `{slots}` of a text of the interface. */
export const withSlots = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))

export const decodeWords = (island: HTMLElement): BuilderWords =>
  JSON.parse(island.dataset['words'] ?? '{}') as BuilderWords // Written by MessageBuilder.astro, typed there.

/** Tells a language of messages from other text of the page's data. */
export const isLanguage = (text: string | undefined): text is MessageLanguage =>
  messageLanguages.some((language) => language === text)
