/** Says whether the device can hand text to another of its apps. */
export const canShare = (): boolean => 'share' in navigator

/**
 * Lets the reader choose an app and hands it the text. To close the device's dialogue is no failure.
 *
 * @returns false where the device refused.
 */
export const shareText = async (text: string): Promise<boolean> => {
  try {
    await navigator.share({ text })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
