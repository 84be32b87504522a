/** One text of a dictionary with the path of its keys: `copy.done`. */
export interface Word {
  readonly key: string
  readonly text: string
}

/** Lists all texts of a dictionary, or of a part of it. */
export const wordsOf = (part: object, above = ''): readonly Word[] =>
  Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const key = above === '' ? name : `${above}.${name}`
    if (typeof value === 'string') return [{ key, text: value }]
    return typeof value === 'object' && value !== null ? wordsOf(value, key) : [{ key, text: '' }]
  })

/** Lists the slots of a text in alphabetical order, each as often as it stands there. */
export const slotsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()
