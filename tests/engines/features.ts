/**
 * Runs in the page and says which newer things of the platform an engine has. What the site uses has a way around where it is
 * missing; this table tells which of these ways readers go. It sees nothing but its own text.
 */
export const featuresHere = (): Readonly<Record<string, boolean>> => ({
  'CSS highlights': 'highlights' in CSS,
  ':has()': CSS.supports('selector(:has(a))'),
  '@starting-style': 'CSSStartingStyleRule' in globalThis,
  'field-sizing': CSS.supports('field-sizing: content'),
  'text-wrap: balance': CSS.supports('text-wrap: balance'),
  nesting: CSS.supports('selector(&)'),
  'view transitions between pages': 'CSSViewTransitionRule' in globalThis && 'onpageswap' in globalThis,
  popover: 'popover' in HTMLElement.prototype,
  dialog: 'HTMLDialogElement' in globalThis,
  inert: 'inert' in HTMLElement.prototype,
  'details name': 'name' in HTMLDetailsElement.prototype,
  'hidden=until-found': 'onbeforematch' in HTMLElement.prototype,
  'Trusted Types': 'trustedTypes' in globalThis,
  'service worker': 'serviceWorker' in navigator,
  clipboard: 'clipboard' in navigator,
  'navigator.share': 'share' in navigator,
  BroadcastChannel: 'BroadcastChannel' in globalThis,
  'Web Locks': 'locks' in navigator,
  CompressionStream: 'CompressionStream' in globalThis,
  DecompressionStream: 'DecompressionStream' in globalThis,
  requestIdleCallback: 'requestIdleCallback' in globalThis,
  'Intl.Segmenter': 'Segmenter' in Intl,
  'Set.prototype.union': 'union' in Set.prototype,
  'Array.fromAsync': 'fromAsync' in Array,
  toSorted: 'toSorted' in Array.prototype,
  'Promise.withResolvers': 'withResolvers' in Promise,
  'iterator helpers': 'Iterator' in globalThis,
})
