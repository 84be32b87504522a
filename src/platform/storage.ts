/** Text under one key on the reader's device. Storage may be refused or full: every call says whether it worked. */
export interface TextStore {
  /** Gives what is stored; nothing where there is nothing or storage is refused. */
  readonly read: () => string | undefined
  readonly write: (text: string) => boolean
  readonly remove: () => boolean
}

const attempt = (act: () => void): boolean => {
  try {
    act()
    return true
  } catch {
    return false
  }
}

/** Opens the device's lasting storage under a key. */
export const deviceStore = (key: string): TextStore => ({
  read: () => {
    try {
      return localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  write: (text) => attempt(() => localStorage.setItem(key, text)),
  remove: () => attempt(() => localStorage.removeItem(key)),
})

/** Lists the keys under which something is stored; none where storage is refused. */
export const deviceKeys = (): readonly string[] => {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/**
 * Hears of changes that another tab makes to the device's storage.
 *
 * @param onChange gets the key, or nothing where everything was erased.
 */
export const watchDevice = (onChange: (key: string | undefined) => void, signal: AbortSignal): void => {
  addEventListener('storage', ({ key }) => onChange(key ?? undefined), { signal })
}
