import { type Answers, stageOf } from './answers.ts'
import { holdsFor, textAnswer } from './conditions.ts'
import type { Channel, ChannelNote, Material } from './material.ts'

/** One place where a message can go, with what is worth knowing about it. */
export interface Route {
  readonly channel: Channel
  readonly notes: readonly ChannelNote[]
}

/**
 * The places that fall away by who sold and who shipped: Amazon answers for what it sells, and looks after what it ships;
 * its guarantee is for orders that a seller both sold and shipped (facts, checked 2026-11-22).
 */
const without: Readonly<Record<string, readonly Channel[]>> = {
  amazon: ['seller', 'a-to-z'],
  seller: ['a-to-z'],
  sellerShips: [],
}

/** What a seller who also ships is asked first: the seller; then, and at every later contact, the guarantee (fact A-04, checked 2026-11-22). */
const sellersOrder: readonly Channel[] = ['seller', 'a-to-z']

/** Where to turn when every other place falls away: Amazon's own support. */
const support: readonly Channel[] = ['order-page', 'chat']

const ordered = (
  channels: readonly Channel[],
  soldBy: string | undefined,
  isFirst: boolean,
): readonly Channel[] => {
  if (soldBy !== 'sellerShips') {
    const left = channels.filter((each) => !without[soldBy ?? '']?.includes(each))
    return left.length > 0 ? left : support
  }
  const order = isFirst ? sellersOrder : sellersOrder.toReversed()
  const first = order.filter((each) => channels.includes(each))
  return [...first, ...channels.filter((each) => !first.includes(each))]
}

/** Lists where a message can go, in order, by the situation, by who sold and shipped, and by the reader's country. */
export const routesOf = (answers: Answers, material: Material): readonly Route[] => {
  const answered = textAnswer(answers, material)
  const channels = ordered(material.situation.channels, answered('soldBy'), stageOf(answers) === 'first')
  return channels.map((channel) => ({
    channel,
    notes: material.shared.channelNotes.filter(
      (note) =>
        note.channel === channel &&
        (note.besides === undefined || channels.includes(note.besides)) &&
        holdsFor(note.if, answered),
    ),
  }))
}
