import { type CollectionEntry, getCollection } from 'astro:content'
import type { Localized } from '../i18n/locales.ts'
import { type PageAddress, situationAddress } from '../routes/table.ts'
import { inFileOrder } from './in-file-order.ts'

/** A situation with its address in each language. */
export interface Situation {
  readonly id: string
  readonly label: Localized
  readonly aliases: Localized<readonly string[]>
  readonly address: PageAddress
}

const toSituation = ({ id, slug, label, aliases }: CollectionEntry<'situations'>['data']): Situation => ({
  id,
  label,
  aliases,
  address: situationAddress({ ...slug, en: id }),
})

/** Lists the situations, the commonest first. */
export const listSituations = async (): Promise<readonly Situation[]> =>
  inFileOrder(await getCollection('situations')).map(toSituation)
