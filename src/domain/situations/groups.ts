/** The kinds of problem by which situations are listed, in order. */
export const situationGroups = [
  'delivery',
  'item',
  'refund',
  'payment',
  'account',
  'seller',
  'device',
] as const

export type SituationGroup = (typeof situationGroups)[number]
