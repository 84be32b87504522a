import { type BrowserContext, test as base, expect, type Page } from 'playwright/test'

/**
 * Chromium's own word when it gives up the soft passage between two pages, for example since the machine is busy: the page
 * simply appears (seen 2026-11-22, Chromium 156). No script of the site asks for these passages; style sheets do.
 */
const givenUpPassage = /^error: Transition was (?:aborted|skipped)/

/** Playwright's own word where the test allows no service worker. */
const blockedWorker = /^console: Service Worker registration blocked by Playwright/

/** What went wrong on a reader's pages without anybody seeing it. */
class Troubles {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = [givenUpPassage, blockedWorker]

  /** Tells of a trouble that the test itself makes. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns)
  }

  note(trouble: string): void {
    this.#seen.push(trouble)
  }

  get unexpected(): readonly string[] {
    return this.#seen.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)))
  }

  get all(): readonly string[] {
    return this.#seen
  }
}

const isOwn = (address: string, origin: string): boolean =>
  address.startsWith(`${origin}/`) || /^(?:blob:|data:|about:)/.test(address)

const watch = (page: Page, origin: () => string, troubles: Troubles): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.note(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => troubles.note(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!isOwn(request.url(), origin())) troubles.note(`request to another site: ${request.url()}`)
  })
}

/** Makes every breach of the policy a line on the console, also those of which Chromium says nothing there. */
const reportViolations = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })

interface ReaderFixtures {
  readonly troubles: Troubles
}

/** A test with a reader's page: it fails on any console message of trouble, error, breach of policy or foreign request. */
export const test = base.extend<ReaderFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  troubles: async ({}, use) => {
    await use(new Troubles())
  },
  page: async ({ page, context, baseURL, troubles }, use) => {
    let origin = new URL(baseURL ?? 'about:blank').origin
    page.on('framenavigated', (frame) => {
      // A test may go to the site below a path, which has its own port on this machine.
      if (frame === page.mainFrame() && frame.url().startsWith('http://127.0.0.1:'))
        origin = new URL(frame.url()).origin
    })
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.url().startsWith('http://127.0.0.1:'))
        origin = new URL(request.url()).origin
    })
    watch(page, () => origin, troubles)
    await reportViolations(context)
    await use(page)
    expect(troubles.unexpected, 'nothing went wrong unseen').toEqual([])
  },
})

export { expect }
