/** Marks a piece of text that stands in an element, without changing the element. */
export interface Mark {
  readonly element: Element
  readonly text: string
}

const rangeOf = ({ element, text }: Mark): Range | undefined => {
  const node = element.firstChild
  const start = node?.textContent?.indexOf(text) ?? -1
  if (!node || text === '' || start < 0) return undefined
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, start + text.length)
  return range
}

/** Shows marks under a name of the style sheets; the former ones go. Browsers without highlights show none. */
export const showMarks = (name: string, marks: readonly Mark[]): void => {
  if (!('highlights' in CSS)) return
  const ranges = marks.map(rangeOf).filter((range) => range !== undefined)
  CSS.highlights.set(name, new Highlight(...ranges))
}
