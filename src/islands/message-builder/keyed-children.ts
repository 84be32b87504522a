/**
 * Shows one element an item, reusing those that are there: what has not changed keeps its place, its focus and its layout.
 *
 * @param keyOf tells the items apart; it is kept in `data-key`.
 */
export const showKeyed = <Item>(
  parent: Element,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  create: (item: Item) => HTMLElement,
  update: (element: HTMLElement, item: Item) => void,
): void => {
  const known = new Map(
    [...parent.children]
      .filter((child) => child instanceof HTMLElement)
      .map((child) => [child.dataset['key'] ?? '', child] as const),
  )
  let next = parent.firstElementChild
  for (const item of items) {
    const key = keyOf(item)
    const element = known.get(key) ?? create(item)
    element.dataset['key'] = key
    known.delete(key)
    update(element, item)
    if (element === next) next = next.nextElementSibling
    else parent.insertBefore(element, next)
  }
  for (const rest of known.values()) rest.remove()
}

/** Writes text where it differs: writing the same text again would lay the page out anew. */
export const showText = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text
}
