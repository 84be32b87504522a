/** Lists the facts that a piece of rendered HTML states. */
export const factIdsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-fact="([^"]+)"/g)].map(([, id = '']) => id)
