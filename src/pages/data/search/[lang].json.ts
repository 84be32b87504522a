import type { APIRoute } from 'astro'
import { dictionaryFor } from '../../../i18n/index.ts'
import { isLocale, locales } from '../../../i18n/locales.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** The words of the search that no page needs before somebody searches. */
export const GET: APIRoute = ({ params }) => {
  const { lang } = params
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  const { count, first, none, loading, kinds } = dictionaryFor(lang).search
  return Response.json({ count, first, none, loading, kinds })
}
