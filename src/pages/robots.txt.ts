import type { APIRoute } from 'astro'
import { pathFor } from '../routes/urls.ts'

/** Search engines are welcome where the site has its public address, and nowhere else. */
export const GET: APIRoute = ({ site }) => {
  const isPublic = Boolean(process.env['SITE_URL'])
  const lines = isPublic
    ? ['User-agent: *', 'Allow: /', `Sitemap: ${new URL(pathFor('sitemap.xml'), site).href}`]
    : ['User-agent: *', 'Disallow: /']
  return new Response(`${lines.join('\n')}\n`)
}
