/** What a page swap tells of its transition; browsers without page transitions never send it. */
interface TransitionEvent extends Event {
  readonly viewTransition?: { readonly ready: Promise<void>; readonly finished: Promise<void> } | null
}

/** A transition between pages may be dropped, by a slow device or a quick reader: then the page changes without it. */
export const forgiveDroppedTransitions = (): void => {
  for (const name of ['pageswap', 'pagereveal']) {
    addEventListener(name, ({ viewTransition }: TransitionEvent) => {
      viewTransition?.ready.catch(() => {})
      viewTransition?.finished.catch(() => {})
    })
  }
}
