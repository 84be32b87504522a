import type { APIRoute } from 'astro'
import { getSharedMaterial } from '../../../collections/messages.ts'

/** The sentences that every situation shares, for the builder. */
export const GET: APIRoute = async () => Response.json(await getSharedMaterial())
