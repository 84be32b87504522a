import { type CollectionEntry, getCollection } from 'astro:content'
import { type SituationGroup, situationGroups } from '../domain/situations/groups.ts'
import type { Localized } from '../i18n/locales.ts'
import { type PageAddress, situationAddress } from '../routes/table.ts'
import { inFileOrder } from './in-file-order.ts'

/** A situation with its address in each language. */
export interface Situation {
  readonly id: string
  readonly group: SituationGroup
  readonly label: Localized
  readonly aliases: Localized<readonly string[]>
  readonly address: PageAddress
}

const toSituation = ({
  id,
  group,
  slug,
  label,
  aliases,
}: CollectionEntry<'situations'>['data']): Situation => ({
  id,
  group,
  label,
  aliases,
  address: situationAddress({ ...slug, en: id }),
})

/** Lists the situations, the commonest first. */
export const listSituations = async (): Promise<readonly Situation[]> =>
  inFileOrder(await getCollection('situations')).map(toSituation)

/** Situations of one kind, in the order of the list. */
export interface SituationsOfGroup {
  readonly group: SituationGroup
  readonly situations: readonly Situation[]
}

/** Sorts situations into their groups, in the order of the groups. */
export const byGroup = (situations: readonly Situation[]): readonly SituationsOfGroup[] =>
  situationGroups.map((group) => ({
    group,
    situations: situations.filter((situation) => situation.group === group),
  }))
