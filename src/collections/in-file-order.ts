/** Puts the entries of a list into the order of its file, which is the order that readers see. */
export const inFileOrder = <Data extends { readonly position: number }>(
  entries: readonly { readonly data: Data }[],
): readonly Data[] => entries.map(({ data }) => data).toSorted((a, b) => a.position - b.position)
