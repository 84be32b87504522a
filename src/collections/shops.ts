import { type CollectionEntry, getCollection } from 'astro:content'
import { inFileOrder } from './in-file-order.ts'

export type Shop = CollectionEntry<'shops'>['data']

/** Lists Amazon's shops, the Italian one first. */
export const listShops = async (): Promise<readonly Shop[]> => inFileOrder(await getCollection('shops'))
