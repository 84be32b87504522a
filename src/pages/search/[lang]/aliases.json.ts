import type { APIRoute } from 'astro'
import { aliasesByPath } from '../../../collections/search.ts'
import { isLocale, locales } from '../../../i18n/locales.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** What people say instead of titles, for the search index: `src/build` puts it in there and takes this file away. */
export const GET: APIRoute = async ({ params }) =>
  isLocale(params.lang)
    ? Response.json(await aliasesByPath(params.lang))
    : new Response(null, { status: 404 })
