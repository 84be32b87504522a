import type { APIRoute } from 'astro'
import { getSituationMaterial } from '../../../collections/messages.ts'
import { listSituations } from '../../../collections/situations.ts'

export const getStaticPaths = async () =>
  (await listSituations()).map(({ id }) => ({ params: { situation: id } }))

/** What one situation asks and says, for the builder. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getSituationMaterial(params['situation'] ?? ''))
