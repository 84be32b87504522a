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
export const stages = ['first', 'followUp', 'manager', 'formal', 'recap', 'thanks'] as const
export type Stage = (typeof stages)[number]

/** How a message is used: pasted into a chat piece by piece, sent as one text, or read out on the phone. */
export const forms = ['chat', 'email', 'call'] as const
export type Form = (typeof forms)[number]

/** What a piece of a message is for, in the order in which pieces are sent. */
export const purposes = [
  'bot',
  'subject',
  'salutation',
  'opening',
  'facts',
  'proof',
  'request',
  'closing',
  'signature',
  'spelling',
] as const
export type Purpose = (typeof purposes)[number]

/** Answers that must hold for a sentence to be used: question id → value, or any of several values. */
export type Condition = Readonly<Record<string, string | readonly string[]>>

/** Words for the page around a message, by the page's language; the domain only passes them on. */
export type Labels = Readonly<Record<string, string>>

/**
 * One way to say a line, in both languages. Slots are `{question}`, for Italian dates `{question:il}`, and
 * `{question:spelled}` for what is spelled out on the phone.
 */
export interface Variant extends Bilingual {
  readonly tone?: Tone | readonly Tone[] | undefined
  readonly if?: Condition | undefined
  /** The Italian of a formal letter, where a chat would say *lei*. */
  readonly voi?: string | undefined
  /** The English of a formal letter, where a chat would put it differently. */
  readonly letter?: string | undefined
  /** The same on the phone, where nobody writes. */
  readonly spoken?: Bilingual | undefined
}

/** One sentence pair of a message: its first variant that fits the answers is used, none fits: it is left out. */
export interface Line {
  readonly id: string
  readonly piece: Purpose
  /** The stages in which it can stand; the first contact where none is named. */
  readonly stage?: Stage | readonly Stage[] | undefined
  /** The forms of use in which it can stand; all of them where none is named. */
  readonly form?: Form | readonly Form[] | undefined
  readonly variants: readonly Variant[]
}

/** A remedy that can be asked for. Its variants become the line `ask`. */
export interface Ask {
  readonly id: string
  readonly label: Labels
  readonly variants: readonly Variant[]
}

/** Where a reader lives, as far as it changes what the law says: EU stands for its other countries. */
export const countries = ['IT', 'EU', 'UK', 'US', 'other'] as const
export type Country = (typeof countries)[number]

/** Who sold and who shipped, the three cases that decide where a complaint goes (fact A-01, checked 2026-11-22). */
export const sellers = ['amazon', 'seller', 'sellerShips'] as const

/** A date by which something must have happened, counted from another. */
export interface Term {
  readonly from: string
  /** A question, or `today`. */
  readonly to: string
  readonly months?: number | undefined
  readonly days?: number | undefined
}

/** What the law of a country says about a situation, in one clause for a formal complaint. */
export interface LegalGround {
  readonly id: string
  readonly country: Country
  readonly if?: Condition | undefined
  readonly unless?: Condition | undefined
  /** The ground is left out where both dates are known and the term has passed. */
  readonly notAfter?: Term | undefined
  readonly clause: Bilingual
  /** Name, date and articles, in full, by the page's language. */
  readonly law: Labels
  /** Day on which the source was checked, YYYY-MM-DD. */
  readonly checked: string
}

/** What a reader should know about one place where a message can go. */
export interface ChannelNote {
  readonly channel: Channel
  readonly if?: Condition | undefined
  /** Worth saying only where this place is offered, too. */
  readonly besides?: Channel | undefined
  readonly text: Labels
}

/** What every situation shares. */
export interface SharedMaterial {
  readonly lines: readonly Line[]
  readonly channelNotes: readonly ChannelNote[]
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
export const hideableQuestions = ['orderNumber', 'item', 'orderDate', 'amount', 'lastSilent'] as const
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
  /** Names the problem in the subject of an e-mail. */
  readonly subject: Bilingual
  /** Where to turn, in order. */
  readonly channels: readonly Channel[]
  readonly hides: readonly HideableQuestion[]
  /** What can be asked for, the best first. */
  readonly asks: readonly Ask[]
  readonly questions: readonly Question[]
  readonly lines: readonly Line[]
  /** The first that fits is named. */
  readonly grounds: readonly LegalGround[]
}

/** All that is needed to compose one message. */
export interface Material {
  readonly shared: SharedMaterial
  readonly situation: SituationMaterial
}
