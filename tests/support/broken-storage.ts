import type { Page } from 'playwright/test'

/** Leaves not one character of space on the device. */
export const fillDevice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let filling = ''
    for (let size = 2 ** 23; size >= 1; size = size / 2) {
      try {
        localStorage.setItem('other-site-data', filling + 'x'.repeat(size))
        filling += 'x'.repeat(size)
      } catch {
        // Too much: half of it may fit.
      }
    }
  })

/** What the browser says of a page in a sandbox; the refusals are what the test is about. */
export const sandboxWords = /sandbox|Permissions policy violation/i

/**
 * Makes the browser really refuse storage to every page that is opened from now on: a sandboxed page has an origin of its own.
 * Its own files then need to allow it.
 */
export const refuseStorage = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const isPage = route.request().isNavigationRequest()
    try {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        headers: {
          ...answer.headers(),
          'access-control-allow-origin': '*',
          ...(isPage && { 'content-security-policy': 'sandbox allow-scripts allow-forms allow-downloads' }),
        },
      })
    } catch (error) {
      // A file that is still on its way when the test is over needs no answer.
      if (!page.isClosed() && !/disposed|closed/.test(String(error))) throw error
    }
  })

/** The name of the error with which the browser refuses storage. */
export const refusalOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    try {
      return String(localStorage.length)
    } catch (error) {
      return error instanceof Error ? error.name : ''
    }
  })
