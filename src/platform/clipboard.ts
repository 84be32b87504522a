/** Puts text on the clipboard. Answers false where the browser refuses, and never throws. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Selects an element's text, so that the reader can copy it by hand. */
export const selectText = (element: Element): void => {
  getSelection()?.selectAllChildren(element)
}
