/** Says which part of its server-rendered HTML an island lacks. */
export class IslandError extends Error {
  constructor(root: Node, missing: string) {
    super(`${root.nodeName} needs ${missing}`)
  }
}

type ElementClass<E extends Element> = abstract new (...args: never[]) => E

/**
 * Finds a part of an island's HTML, or of a copy of one of its templates.
 *
 * @throws IslandError when the part is missing or is another kind of element.
 */
export const partOf = <E extends Element>(
  root: Element | DocumentFragment,
  selector: string,
  kind: ElementClass<E>,
): E => {
  const part = root.querySelector(selector)
  if (part instanceof kind) return part
  throw new IslandError(root, selector)
}
