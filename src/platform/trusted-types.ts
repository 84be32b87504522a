/** The part of Trusted Types that is used; browsers without it take plain strings. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

/** Refuses every address but that of the site's own service worker. */
const onlyWorker = (address: string): string => {
  const { origin, href, pathname } = new URL(address, location.href)
  if (origin === location.origin && pathname.endsWith('/sw.js')) return href
  throw new TypeError(address)
}

/**
 * Gives the address of the service worker in the form that the page's policy demands. The policy has this one name, and a name
 * can be taken once a page: call it once.
 *
 * @param address the worker's file, `sw.js` at the base path.
 * @throws when the address is no file of that name on this site.
 */
export const trustedWorkerAddress = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes } // Not in TypeScript's DOM.
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: onlyWorker })
  return policy?.createScriptURL(address) ?? onlyWorker(address)
}
