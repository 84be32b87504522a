/** Reads the query of the search page from its address: `?q=`, or `#q=` as our own links write it. */
export const queryIn = ({ search, hash }: { readonly search: string; readonly hash: string }): string =>
  new URLSearchParams(search).get('q') ?? new URLSearchParams(hash.slice(1)).get('q') ?? ''
