import { headerPolicy } from './content-security-policy.ts'
import { hashedFolder } from './hashed-folder.ts'
import { rulesPath } from './next-pages.ts'

/**
 * What every answer of the site carries, whatever the host: the one table from which the configurations of all hosts are
 * made. Framing can only be forbidden here, not in `<meta>`.
 */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/**
 * How long a copy may be used. Files below `_astro/` carry a hash of their content in their names and never change; pages,
 * the search index and all else keep their names from one version to the next, so each use asks whether they are current.
 */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  /** Also what Netlify, Cloudflare and Vercel send of their own accord. */
  other: 'public, max-age=0, must-revalidate',
} as const

/** The headers of every answer: those above, and where the browser finds which pages it may fetch ahead. */
export const commonHeaders = (base: string): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  'Speculation-Rules': `"${base}${rulesPath(base)}"`,
})

/** The headers that an answer for a path must carry. */
export const headersFor = (path: string, base: string): Readonly<Record<string, string>> => ({
  ...commonHeaders(base),
  'Cache-Control': path.startsWith(base + hashedFolder) ? caching.hashed : caching.other,
})
