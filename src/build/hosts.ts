import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashedFolder } from './hashed-folder.ts'
import { caching, commonHeaders } from './headers.ts'
import { rulesEnding, rulesPath, rulesType } from './next-pages.ts'

const lines = (base: string, each: (name: string, value: string) => string): string =>
  Object.entries(commonHeaders(base))
    .map(([name, value]) => each(name, value))
    .join('\n')

/** A value as nginx and Apache read it; hardly any holds quotation marks of its own. */
const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`)

/**
 * `_headers`, as Netlify and Cloudflare read it. Cloudflare joins the values of a header that two rules set, so the rule for
 * all files leaves `Cache-Control` to the host, which sends the same value as ours.
 */
const headersFile = (base: string): string => `${base}*
${lines(base, (name, value) => `  ${name}: ${value}`)}
${base}${hashedFolder}*
  Cache-Control: ${caching.hashed}
${base}${rulesPath(base)}
  Content-Type: ${rulesType}
`

/** `vercel.json`. The cache of pages is left to the host for the same reason. */
const vercel = (base: string): string =>
  `${JSON.stringify(
    {
      trailingSlash: true,
      headers: [
        {
          source: `${base}(.*)`,
          headers: Object.entries(commonHeaders(base)).map(([key, value]) => ({ key, value })),
        },
        {
          source: `${base}${hashedFolder}(.*)`,
          headers: [{ key: 'Cache-Control', value: caching.hashed }],
        },
        {
          source: `${base}${rulesPath(base)}`,
          headers: [{ key: 'Content-Type', value: rulesType }],
        },
      ],
    },
    null,
    2,
  )}\n`

/** `wrangler.json` for Cloudflare, which serves `dist` as static assets, without a worker. */
const cloudflare = (): string =>
  `${JSON.stringify(
    {
      name: 'reclamo-gentile',
      compatibility_date: '2026-04-01',
      assets: {
        directory: './dist',
        html_handling: 'force-trailing-slash',
        not_found_handling: '404-page',
      },
    },
    null,
    2,
  )}\n`

/** `.htaccess` for Apache 2.4 with mod_headers. */
const apache = (base: string): string => `AddDefaultCharset utf-8
AddType font/woff2 .woff2
AddType application/manifest+json .webmanifest
AddType ${rulesType} ${rulesEnding}
DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 ${base}404.html
${lines(base, (name, value) => `Header always set ${name} ${quoted(value)}`)}
Header always set Cache-Control "${caching.other}"
Header always set Cache-Control "${caching.hashed}" "expr=%{REQUEST_URI} =~ m#^${base}${hashedFolder}#"
`

export interface NginxPlaces {
  readonly serverName: string
  /** What to listen on: ports, or addresses with their ports. */
  readonly http: readonly string[]
  readonly https: readonly string[]
  /** The host of the secure site as readers write it, with its port if that is not 443. */
  readonly secureHost: string
  /** The folder that holds the site; below a base path, the folder above. */
  readonly root: string
  readonly certificate: string
  readonly key: string
}

/** Where a newcomer's own server is likely to have things. */
const usualPlaces = (serverName: string): NginxPlaces => ({
  serverName,
  http: ['80', '[::]:80'],
  https: ['443', '[::]:443'],
  secureHost: '$host',
  root: '/var/www/reclamo-gentile',
  certificate: `/etc/letsencrypt/live/${serverName}/fullchain.pem`,
  key: `/etc/letsencrypt/live/${serverName}/privkey.pem`,
})

/**
 * Two server blocks for nginx 1.22 or later, for a file below `sites-enabled`. `Cache-Control` comes from a map, since an
 * `add_header` in a location would take away all those of the server.
 */
export const nginx = (base: string, places: NginxPlaces): string => `map $uri $site_cache_control {
  default "${caching.other}";
  ~^${base}${hashedFolder} "${caching.hashed}";
}

server {
${places.http.map((place) => `  listen ${place};`).join('\n')}
  server_name ${places.serverName};
  server_tokens off;
  return 301 https://${places.secureHost}$request_uri;
}

server {
${places.https.map((place) => `  listen ${place} ssl http2;`).join('\n')}
  server_name ${places.serverName};
  ssl_certificate ${places.certificate};
  ssl_certificate_key ${places.key};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:site:10m;

  root ${places.root};
  index index.html;
  charset utf-8;
  charset_types text/css text/plain text/xml application/javascript application/json application/xml;
  error_page 404 ${base}404.html;
  # Relative, so that a server behind another port or name sends nobody away.
  absolute_redirect off;
  server_tokens off;

  # Files made by "npm run compress"; brotli needs Debian's libnginx-mod-http-brotli-static.
  brotli_static on;
  gzip_static on;
  gzip_vary on;

${lines(base, (name, value) => `  add_header ${name} ${quoted(value)} always;`)}
  add_header Cache-Control $site_cache_control always;

  location ~ \\.webmanifest$ { default_type application/manifest+json; }
  location ~ \\${rulesEnding}$ { default_type ${rulesType}; }
}
`

/** The configuration of each host, by the host's name: a function of the path and of the name under which the site is served. */
export const hostConfigurations = {
  netlify: headersFile,
  cloudflare,
  vercel,
  apache,
  nginx: (base: string, serverName = 'example.org') => nginx(base, usualPlaces(serverName)),
} as const satisfies Record<string, (base: string, serverName?: string) => string>

/** Writes `_headers` into a built site. */
export const writeHeadersFile = (folder: string, base: string): Promise<void> =>
  writeFile(join(folder, '_headers'), headersFile(base))
