import type { APIRoute } from 'astro'
import { getChecks } from '../../../collections/checks.ts'
import { packLexicons } from '../../../domain/message/lexicon-file.ts'
import { messageLanguages } from '../../../domain/message/material.ts'

export const getStaticPaths = () => messageLanguages.map((lang) => ({ params: { lang } }))

/** The words that the builder looks for in what readers write themselves, in one language. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(packLexicons(await getChecks(params['lang'] ?? '')))
