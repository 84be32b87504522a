import type { FindingCode } from '../../domain/message/findings.ts'
import type { MessageLanguage, Purpose } from '../../domain/message/material.ts'
import type { WordCode } from '../../domain/message/word-findings.ts'

/** The words that the builder needs after an action; the server writes them into `data-words`. */
export interface BuilderWords {
  readonly finding: Readonly<Record<FindingCode | WordCode, string>>
  readonly pieces: Readonly<Record<Purpose, string>>
  readonly copyPiece: Readonly<Record<MessageLanguage, string>>
  readonly copied: Readonly<Record<MessageLanguage, string>>
  readonly copiedPiece: string
  readonly copiedShort: string
  readonly copyFailed: string
  readonly notSent: string
  readonly openContact: string
  readonly keep: { readonly kept: string; readonly notKept: string; readonly refused: string }
  readonly erased: string
  readonly goToField: string
  readonly useKinder: string
}

/** Puts a value into the `{slot}` of a text of the interface. */
export const withSlot = (text: string, slot: string, value: string): string =>
  text.replace(`{${slot}}`, () => value)

export const decodeWords = (island: HTMLElement): BuilderWords =>
  JSON.parse(island.dataset['words'] ?? '{}') as BuilderWords // Written by MessageBuilder.astro, typed there.
