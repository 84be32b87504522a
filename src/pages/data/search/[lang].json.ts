import type { APIRoute } from 'astro'
import { listSearchLanguages } from '../../../collections/search.ts'
import { dictionaryFor } from '../../../i18n/index.ts'
import { isLocale, locales } from '../../../i18n/locales.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** The words of the search that no page needs before somebody searches. */
export const GET: APIRoute = async ({ params }) => {
  const { lang } = params
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  const { search, copy } = dictionaryFor(lang)
  const { count, first, none, kinds, panel, corrected, instead, meant, said, inLanguage, recent, forget } =
    search
  const { phraseIt: it, phraseEn: en, done, doneIt, doneEn, failed } = copy
  return Response.json({
    count,
    first,
    none,
    kinds,
    panel,
    corrected,
    instead,
    meant,
    said,
    inLanguage,
    recent,
    forget,
    copy: { it, en, done, doneIt, doneEn, failed },
    languages: await listSearchLanguages(lang),
  })
}
