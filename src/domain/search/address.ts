// A file of its own, since every page loads it and no page the rest of the search.

/** Reads the query of the search page from its address: `?q=`, or `#q=` as our own links write it. */
export const queryIn = ({ search, hash }: { readonly search: string; readonly hash: string }): string =>
  new URLSearchParams(search).get('q') ?? new URLSearchParams(hash.slice(1)).get('q') ?? ''
