/** Where the page keeps what went wrong in it, over several pages of one tab. */
export const troublesKey = 'troubles-seen'

/**
 * Runs in the page before anything else and writes down every breach of the policy, every error that nobody caught, what
 * could not be loaded and what was said on the console. It sees nothing but its own text.
 */
export const recordTroubles = (key: string): void => {
  const note = (trouble: string) => {
    const before: string[] = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    sessionStorage.setItem(key, JSON.stringify([...before, `${trouble} (${location.pathname})`]))
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note(`violation: ${violatedDirective} ${blockedURI}`),
  )
  addEventListener(
    'error',
    ({ target, message }) =>
      note(target && 'outerHTML' in target ? `not loaded: ${target.outerHTML}` : `error: ${message}`),
    true,
  )
  addEventListener('unhandledrejection', ({ reason }) => note(`rejection: ${reason}`))
  for (const name of ['error', 'warn'] as const) {
    const original = console[name].bind(console)
    console[name] = (...said: readonly unknown[]) => {
      note(`console: ${said.join(' ')}`)
      original(...said)
    }
  }
}

/** Runs in the page: answers with what was written down, and begins a new page. */
export const takeTroubles = (key: string): readonly string[] => {
  const kept: string[] = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  sessionStorage.removeItem(key)
  return kept
}
