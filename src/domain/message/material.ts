/**
 * The sentences from which messages are made, as the files in `content/messages` hold them. A message is always written in
 * both languages at once; they have nothing to do with the languages of the pages.
 */
export const messageLanguages = ['it', 'en'] as const
export type MessageLanguage = (typeof messageLanguages)[number]
export type Bilingual = Readonly<Record<MessageLanguage, string>>

/** The three strengths. They change the sentences, never the facts. */
export const tones = ['gentle', 'clear', 'firm'] as const
export type Tone = (typeof tones)[number]

/** Where a correspondence stands. The stage decides which lines a message has. */
export const stages = ['first', 'followUp', 'manager', 'recap', 'thanks'] as const
export type Stage = (typeof stages)[number]

/** What a piece of a message is for, in the order in which pieces are sent. */
export const purposes = ['bot', 'opening', 'facts', 'proof', 'request', 'closing'] as const
export type Purpose = (typeof purposes)[number]

/** Answers that must hold for a sentence to be used: question id → value, or any of several values. */
export type Condition = Readonly<Record<string, string | readonly string[]>>

/** Words for the page around a message, by the page's language; the domain only passes them on. */
export type Labels = Readonly<Record<string, string>>

/** One way to say a line, in both languages. Slots are `{question}` or, for Italian dates, `{question:il}`. */
export interface Variant extends Bilingual {
  readonly tone?: Tone | readonly Tone[] | undefined
  readonly if?: Condition | undefined
}

/** One sentence pair of a message: its first variant that fits the answers is used, none fits: it is left out. */
export interface Line {
  readonly id: string
  readonly piece: Purpose
  /** The stages in which it can stand; the first contact where none is named. */
  readonly stage?: Stage | readonly Stage[] | undefined
  readonly variants: readonly Variant[]
}

/** A remedy that can be asked for. Its variants become the line `ask`. */
export interface Ask {
  readonly id: string
  readonly label: Labels
  readonly variants: readonly Variant[]
}

/** What every situation shares. */
export interface SharedMaterial {
  readonly lines: readonly Line[]
}

export const questionKinds = ['date', 'text', 'choice', 'tick'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** A further question of one situation. */
export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly label: Labels
  readonly hint?: Labels | undefined
  /** Support will ask for it: a hint says so while it is missing. */
  readonly essential?: boolean | undefined
  /** A date that may lie ahead, such as a new delivery date. */
  readonly mayBeFuture?: boolean | undefined
  /** For `choice` only. */
  readonly options?: readonly { readonly value: string; readonly label: Labels }[] | undefined
}

/** The common questions that a situation may leave out. */
export const hideableQuestions = ['orderNumber', 'item', 'orderDate', 'amount'] as const
export type HideableQuestion = (typeof hideableQuestions)[number]

/** Where a message can go. */
export const channels = [
  'order-page',
  'chat',
  'call-back',
  'seller',
  'a-to-z',
  'bank',
  'police',
  'settings',
  'device-help',
] as const
export type Channel = (typeof channels)[number]

/** What one situation asks and says. */
export interface SituationMaterial {
  readonly id: string
  /** Names the problem in a sentence of its own, for the later stages. */
  readonly matter: Bilingual
  /** Where to turn, in order. */
  readonly channels: readonly Channel[]
  readonly hides: readonly HideableQuestion[]
  /** What can be asked for, the best first. */
  readonly asks: readonly Ask[]
  readonly questions: readonly Question[]
  readonly lines: readonly Line[]
}

/** All that is needed to compose one message. */
export interface Material {
  readonly shared: SharedMaterial
  readonly situation: SituationMaterial
}
