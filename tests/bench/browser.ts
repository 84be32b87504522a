import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright'
import { findBrowser } from '../../src/tools/browser.mjs'

/** What Lighthouse calls slow 4G, and a processor four times slower than this one. */
export const slowPhone = { rtt: 150, down: 1638.4, up: 750, processor: 4 } as const

/** Nothing in the background, and trust in the certificate that the tests made for themselves. */
export const browserFlags: readonly string[] = [
  '--ignore-certificate-errors',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser()
  return chromium.launch({ ...(executablePath && { executablePath }), args: [...browserFlags] })
}

const bytesASecond = (kilobits: number): number => (kilobits * 1000) / 8

/** Makes a page as slow as a cheap telephone on a slow line. */
export const slowDown = async (session: CDPSession): Promise<void> => {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.rtt,
    downloadThroughput: bytesASecond(slowPhone.down),
    uploadThroughput: bytesASecond(slowPhone.up),
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor })
}

/**
 * Gives a reader's telephone with nothing on it. The service worker is left out: what it fetches after the page would
 * compete with what is measured, and at a second visit it answers instead of the network.
 */
export const freshPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    ignoreHTTPSErrors: true,
    serviceWorkers: 'block',
  })

/** Opens a page on a fresh telephone, uses it, and closes all again. */
export const withPage = async <T>(
  browser: Browser,
  isSlow: boolean,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> => {
  const context = await freshPhone(browser)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    if (isSlow) await slowDown(session)
    return await use(page, session)
  } finally {
    await context.close()
  }
}
