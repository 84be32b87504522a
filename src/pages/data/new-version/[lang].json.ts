import type { APIRoute } from 'astro'
import { dictionaryFor } from '../../../i18n/index.ts'
import { isLocale, locales } from '../../../i18n/locales.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** The words about a new version, which no page needs before there is one. */
export const GET: APIRoute = ({ params }) => {
  const { lang } = params
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  return Response.json(dictionaryFor(lang).newVersion)
}
