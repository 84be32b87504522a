import type { APIRoute } from 'astro'
import { dictionaryFor } from '../../../i18n/index.ts'
import { isLocale, locales } from '../../../i18n/locales.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** The words beside a message, which nobody needs before there is one. */
export const GET: APIRoute = ({ params }) => {
  const { lang } = params
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  const { message, situations } = dictionaryFor(lang)
  const { finding, goToField, useKinder, tones, compareNone, ground, groundNoCountry, groundNone } = message
  return Response.json({
    finding,
    goToField,
    useKinder,
    tones: { gentle: tones.gentle.name, clear: tones.clear.name, firm: tones.firm.name },
    compareNone,
    channels: situations.channels,
    ground,
    groundNoCountry,
    groundNone,
  })
}
