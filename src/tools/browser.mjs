import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where Chromium and Chrome usually stand, by operating system. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const playwrightsOwn = () => {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath()
  } catch {
    return undefined
  }
}

/**
 * Finds a browser for the tests: the one named by CHROMIUM_PATH, Playwright's own, Debian's, Chrome.
 *
 * @returns {string | undefined} its path.
 */
export const findBrowser = () =>
  [process.env.CHROMIUM_PATH, playwrightsOwn(), ...usualPlaces].find((path) => path && existsSync(path))
