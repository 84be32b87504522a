import type { Page } from 'playwright/test'

/** The path of an element's own kind: tag and attributes, which is all that text must never make. */
export interface Structure {
  /** The elements in order. */
  readonly fixed: readonly string[]
  /** The kinds of element, each once, in the places that hold as much as was found for the words. */
  readonly found: readonly string[]
}

/** Where the number of elements depends on the words: results, findings, facts, drafts, parts of a message. */
const places =
  '[data-panel], [data-findings] ul, [data-scratch-facts], [data-drafts] select, [data-output], [data-bot-piece]'

/** What stands in those places. */
const tagsOfPlaces = /^(?:p|span|mark|a|button|li|ul|h[23]|strong|div|section|option)\[[\w\- ]*\]$/

/** Reads of what the page consists, all text aside. */
export const structureOf = (page: Page): Promise<Structure> =>
  page.evaluate((selector) => {
    // Shown or hidden, marked or not: that is a matter of state.
    const states = [
      'hidden',
      'open',
      'aria-current',
      'aria-expanded',
      'aria-invalid',
      'value',
      'data-alone',
      'data-done',
    ]
    const kindOf = (element: Element) => {
      const names = element.getAttributeNames().filter((name) => !states.includes(name))
      return `${element.localName}[${names.toSorted().join(' ')}]`
    }
    const all = [...document.querySelectorAll('*')]
    const isFound = (element: Element) => element.parentElement?.closest(selector)
    return {
      fixed: all.filter((element) => !isFound(element)).map(kindOf),
      found: [...new Set(all.filter(isFound).map(kindOf))],
    }
  }, places)

/** Names what stands on a page that the same page does not have for harmless words. */
export const strangeIn = ({ fixed, found }: Structure, usual: Structure): readonly string[] => [
  ...fixed.filter((kind, i) => kind !== usual.fixed[i]).slice(0, 3),
  ...(fixed.length === usual.fixed.length ? [] : [`${fixed.length} elements, not ${usual.fixed.length}`]),
  ...found.filter((kind) => !tagsOfPlaces.test(kind) || /\b(?:on\w+|style|src|srcdoc)\b/.test(kind)),
]

/** Runs in the page before anything else: notes every element and attribute that could run or lead away. */
const noteInPage = (): void => {
  const noted: string[] = []
  Reflect.set(globalThis, 'notedHarm', noted)
  const isOwnFile = (address: string | null) =>
    new URL(address ?? '', location.href).href.startsWith(`${location.origin}/`)
  const isHostile = (address: string) => {
    const { protocol, hostname } = new URL(address, location.href)
    return !/^(?:https?|mailto|tel|blob):$/.test(protocol) || hostname === 'hurt.example'
  }
  const neverLater = 'iframe, object, embed, base, meta, title, style, svg, math, img, form, video, audio'
  const look = (element: Element): void => {
    const { localName } = element
    const address = element.getAttribute('src') ?? element.getAttribute('href')
    const isFile = element.matches('script, link:not([rel=canonical], [rel=alternate])')
    if (isFile && !isOwnFile(address)) noted.push(`${localName} from ${address}`)
    if (document.readyState === 'complete' && element.matches(neverLater)) noted.push(`new ${localName}`)
    for (const { name, value } of element.attributes) {
      if (/^(?:on|srcdoc$|formaction$)/.test(name)) noted.push(`${localName} with ${name}`)
      if (/^(?:xlink:)?(?:href|src|action|data)$/.test(name) && isHostile(value))
        noted.push(`${localName} leading to ${value}`)
    }
  }
  const lookBelow = (node: Node): void => {
    if (!(node instanceof Element)) return
    for (const element of [node, ...node.querySelectorAll('*')]) look(element)
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target)
      for (const node of addedNodes) lookBelow(node)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true })
  addEventListener('DOMContentLoaded', () => Reflect.set(globalThis, 'titleAtFirst', document.title))
}

/** What is told at the end of an attack. */
export interface HarmWatch {
  /** Everything that hostile text has done since the last time. */
  readonly seen: () => Promise<readonly string[]>
}

/** Watches a page for what hostile text could do to it; begins with the next page that is opened. */
export const watchForHarm = async (page: Page): Promise<HarmWatch> => {
  const outside: string[] = []
  page.on('dialog', (dialog) => {
    outside.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { hostname, href } = new URL(request.url())
    if (/^https?:/.test(href) && hostname !== '127.0.0.1') outside.push(`a request to ${href}`)
    // The page's own address may hold the words, since the attack puts them there.
    if (!request.isNavigationRequest() && /hurt|onerror/i.test(href)) outside.push(`words sent: ${href}`)
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) outside.push(`a frame: ${frame.url()}`)
  })
  await page.addInitScript(noteInPage)
  const inPage = () =>
    page.evaluate(() => {
      const noted: string[] = Reflect.get(globalThis, 'notedHarm') ?? ['the page was changed for another']
      const said = noted.splice(0)
      if ('hurt' in globalThis) said.push('code ran')
      if ('hurt' in {} || Object.keys(Object.prototype).length > 0) said.push('all objects were changed')
      if (document.title !== Reflect.get(globalThis, 'titleAtFirst')) said.push('another title')
      if (document.baseURI.replace(/[?#].*/, '') !== location.href.replace(/[?#].*/, ''))
        said.push('another base')
      return said
    })
  return {
    seen: async () => {
      const said = [...(await inPage()), ...outside]
      outside.length = 0
      return said
    },
  }
}
