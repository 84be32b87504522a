import { type BuiltSite, openSite } from './built-site.ts'
import { buildVariant, variantFolder } from './built-variant.ts'

/** Where a free host might serve the site from: below a path, at a public address. */
export const subPath = '/x/'
export const subPathOrigin = 'https://example.org'

export const subPathFolder = variantFolder('sub-path-site')

/** Builds the site for its place below a path. */
export const buildSubPathSite = (): void =>
  buildVariant('sub-path-site', { BASE_PATH: subPath, SITE_URL: `${subPathOrigin}/` })

/** Builds if need be, and reads. */
export const openSubPathSite = (): Promise<BuiltSite> => {
  buildSubPathSite()
  return openSite(subPathFolder, subPath, subPathOrigin)
}
