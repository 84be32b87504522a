import { pathToFileURL } from 'node:url'
import { findBrowser } from '../../src/tools/browser.mjs'
import { needDebian, ownTool } from '../support/own-tools.ts'
import { type Engine, type EnginePage, first, nameOf, type Target } from './engine.ts'
import { recordTroubles, takeTroubles, troublesKey } from './record-troubles.ts'

/** The few things of puppeteer that are used; its package is installed only when this runs. */
interface Handle {
  readonly isVisible: () => Promise<boolean>
  readonly click: () => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly select: (value: string) => Promise<unknown>
}

interface PuppeteerPage {
  readonly goto: (address: string) => Promise<unknown>
  readonly reload: () => Promise<unknown>
  readonly $$: (selector: string) => Promise<readonly Handle[]>
  readonly evaluate: <Answer>(
    script: (argument: string) => Answer | Promise<Answer>,
    argument: string,
  ) => Promise<Answer>
  readonly evaluateOnNewDocument: (script: (key: string) => void, key: string) => Promise<unknown>
  readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>
  readonly on: (event: string, listener: (happened: Happened) => void) => unknown
  readonly keyboard: {
    readonly down: (key: string) => Promise<void>
    readonly up: (key: string) => Promise<void>
    readonly press: (key: string) => Promise<void>
  }
}

/** What the engine tells: a message of the console, an error, or a request. */
interface Happened {
  readonly type?: () => string
  readonly text?: () => string
  readonly message?: string
  readonly url?: () => string
}

interface Browser {
  readonly version: () => Promise<string>
  readonly newPage: () => Promise<PuppeteerPage>
  readonly close: () => Promise<void>
}

interface PuppeteerModule {
  readonly default: {
    readonly launch: (options: Readonly<Record<string, unknown>>) => Promise<Browser>
  }
}

const selectorOf = (target: Target): string =>
  'place' in target ? target.place : `aria/${target.name}[role="${target.role}"]`

const isOwn = (address: string): boolean => /^(?:http:\/\/127\.0\.0\.1:|blob:|data:|about:)/.test(address)

/** Writes down what the engine itself tells of troubles. */
const listen = (page: PuppeteerPage): string[] => {
  const heard: string[] = []
  page.on('console', (message) => {
    const kind = message.type?.()
    if (kind === 'error' || kind === 'warn') heard.push(`console: ${message.text?.()}`)
  })
  page.on('pageerror', ({ message }) => heard.push(`error: ${message}`))
  page.on('request', (request) => {
    const address = request.url?.() ?? ''
    if (!isOwn(address)) heard.push(`request to another site: ${address}`)
  })
  return heard
}

const pageOf = (page: PuppeteerPage, heard: string[]): EnginePage => {
  const find = (target: Target) =>
    first(nameOf(target), async function* () {
      for (const each of await page.$$(selectorOf(target))) if (await each.isVisible()) yield each
    })
  return {
    open: async (address) => {
      await page.goto(address)
    },
    reload: async () => {
      await page.reload()
    },
    click: async (target) => (await find(target)).click(),
    type: async (target, text) => (await find(target)).type(text),
    choose: async (target, value) => {
      await (await find(target)).select(value)
    },
    pressControl: async (letter) => {
      await page.keyboard.down('Control')
      await page.keyboard.press(letter)
      await page.keyboard.up('Control')
    },
    pressEnter: () => page.keyboard.press('Enter'),
    ask: (script, argument = '') => page.evaluate(script, argument),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: async (path) => {
      await page.screenshot({ path })
    },
    troubles: async () => [...heard.splice(0), ...(await page.evaluate(takeTroubles, troublesKey))],
  }
}

const optionsOf = (name: 'chromium' | 'firefox'): Readonly<Record<string, unknown>> => {
  if (name === 'firefox') {
    needDebian('firefox-esr', 'firefox-esr')
    return { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' }
  }
  const isRoot = process.getuid?.() === 0
  return {
    browser: 'chrome',
    executablePath: findBrowser(),
    // Chromium refuses its sandbox to root, who runs the tests in containers.
    args: ['--disable-background-networking', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
  }
}

/** Starts Chromium or Firefox without a window; both are driven with WebDriver BiDi. */
export const startPuppeteer = async (name: 'chromium' | 'firefox'): Promise<Engine> => {
  const path = ownTool('engines', 'puppeteer-core/lib/puppeteer/puppeteer-core.js')
  const { default: puppeteer }: PuppeteerModule = await import(pathToFileURL(path).href)
  const browser = await puppeteer.launch({
    headless: true,
    protocol: 'webDriverBiDi',
    ...optionsOf(name),
  })
  const page = await browser.newPage()
  const heard = listen(page)
  await page.evaluateOnNewDocument(recordTroubles, troublesKey)
  return {
    name,
    version: await browser.version(),
    page: pageOf(page, heard),
    stop: () => browser.close(),
  }
}
