import type { APIRoute } from 'astro'
import { dictionaryFor } from '../../i18n/index.ts'
import { isLocale, locales } from '../../i18n/locales.ts'
import { hrefFor, pathFor } from '../../routes/urls.ts'

export const getStaticPaths = () => locales.map((lang) => ({ params: { lang } }))

/** The paper of the light look; a manifest knows one colour for both. */
const paper = '#f5efdf'

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: pathFor(`${purpose === 'any' ? 'icon' : 'icon-maskable'}-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a device needs to know to install the site: one app a language, and each can show every page. */
export const GET: APIRoute = ({ params }) => {
  const { lang } = params
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  const { site, app, root, routes } = dictionaryFor(lang)
  const manifest = {
    id: hrefFor('home', lang),
    name: site.name,
    short_name: app.shortName,
    description: root.lead,
    lang,
    dir: 'ltr',
    start_url: hrefFor('home', lang),
    scope: pathFor(''),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: (['message', 'phrases'] as const).map((route) => ({
      name: routes[route],
      url: hrefFor(route, lang),
      icons: [icon(192, 'any')],
    })),
  }
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  })
}
