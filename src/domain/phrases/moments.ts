/** The moments of a conversation with support, in order. */
export const moments = [
  'opening',
  'person',
  'facts',
  'remedy',
  'calm',
  'delay',
  'manager',
  'writing',
  'thanks',
] as const

export type Moment = (typeof moments)[number]
