import type { APIRoute } from 'astro'
import { listSituations } from '../collections/situations.ts'
import { locales } from '../i18n/locales.ts'
import { type PageAddress, routeTable } from '../routes/table.ts'
import { alternatesFor, pathFor, pathOf } from '../routes/urls.ts'

const entry = (path: string, address: PageAddress, site: URL): string => {
  const links = alternatesFor(address, site).map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
  )
  return `<url><loc>${new URL(path, site).href}</loc>${links.join('')}</url>`
}

/** Every page in every language, each with its other versions. */
export const GET: APIRoute = async ({ site, url }) => {
  const host = site ?? new URL(url.origin)
  const addresses = [...Object.values(routeTable), ...(await listSituations()).map(({ address }) => address)]
  const urls = [
    entry(pathFor(''), routeTable.home, host),
    ...addresses.flatMap((address) => locales.map((locale) => entry(pathOf(address, locale), address, host))),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  )
}
