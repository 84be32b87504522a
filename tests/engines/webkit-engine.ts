import { spawn } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sitePort } from '../support/addresses.ts'
import { needDebian, ownTool } from '../support/own-tools.ts'
import { type Engine, type EnginePage, first, nameOf, placesOfRole, type Target, until } from './engine.ts'
import { takeTroubles, troublesKey } from './record-troubles.ts'
import { startScreen } from './virtual-screen.ts'

/** The few things of selenium-webdriver that are used; its package is installed only when this runs. */
interface Found {
  readonly click: () => Promise<void>
  readonly sendKeys: (text: string) => Promise<void>
  readonly isDisplayed: () => Promise<boolean>
  readonly getProperty: (name: string) => Promise<string>
  readonly getTagName: () => Promise<string>
  readonly getAriaRole: () => Promise<string>
  readonly getAccessibleName: () => Promise<string>
  readonly findElement: (place: unknown) => Promise<Found>
}

interface Actions {
  readonly keyDown: (key: string) => Actions
  readonly keyUp: (key: string) => Actions
  readonly sendKeys: (text: string) => Actions
  readonly perform: () => Promise<void>
}

interface Driver {
  readonly get: (address: string) => Promise<void>
  readonly navigate: () => { readonly refresh: () => Promise<void> }
  readonly findElements: (place: unknown) => Promise<readonly Found[]>
  readonly executeAsyncScript: (script: string, argument: string) => Promise<Told>
  readonly actions: () => Actions
  readonly takeScreenshot: () => Promise<string>
  readonly manage: () => {
    readonly window: () => { readonly setRect: (size: Readonly<Record<string, number>>) => Promise<unknown> }
  }
  readonly getCapabilities: () => Promise<{ readonly get: (name: string) => unknown }>
  readonly quit: () => Promise<void>
}

/** What a script in the page answered, or how it failed. */
interface Told {
  readonly answer: never
  readonly failed?: string
}

interface Builder {
  readonly usingServer: (address: string) => Builder
  readonly withCapabilities: (capabilities: unknown) => Builder
  readonly build: () => Promise<Driver>
}

interface SeleniumModule {
  readonly default: {
    readonly Builder: new () => Builder
    readonly Capabilities: new (wanted: Readonly<Record<string, unknown>>) => unknown
    readonly By: { readonly css: (selector: string) => unknown }
    readonly Key: { readonly CONTROL: string; readonly ENTER: string }
  }
}

/** The browser's own bar would keep the window from being as narrow as a phone. */
const narrowBar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 6px; }'

const pageOf = (driver: Driver, { By, Key }: SeleniumModule['default']): EnginePage => {
  const roleOf = async (found: Found): Promise<string> => {
    const told = await found.getAriaRole()
    // A list to choose from is a button that opens something, for this engine.
    return told === 'button' && (await found.getTagName()) === 'select' ? 'combobox' : told
  }

  const isMeant = async (found: Found, target: Target): Promise<boolean> =>
    (await found.isDisplayed()) &&
    ('place' in target ||
      ((await found.getAccessibleName()) === target.name && (await roleOf(found)) === target.role))

  const find = (target: Target) => {
    const place = By.css('place' in target ? target.place : placesOfRole[target.role])
    return first(nameOf(target), async function* () {
      for (const each of await driver.findElements(place)) if (await isMeant(each, target)) yield each
    })
  }

  const ask: EnginePage['ask'] = async (script, argument = '') => {
    const { answer, failed } = await driver.executeAsyncScript(
      `const done = arguments[1]
       Promise.resolve(arguments[0]).then(${script}).then((answer) => done({ answer }), (e) => done({ failed: String(e) }))`,
      argument,
    )
    if (failed !== undefined) throw new Error(failed)
    return answer
  }

  return {
    ask,
    open: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    click: async (target) => (await find(target)).click(),
    type: async (target, text) => {
      const found = await find(target)
      await found.sendKeys(text)
      // The driver answers before the last keys have arrived.
      await until(`“${text}” typed`, async () => (await found.getProperty('value')).endsWith(text))
    },
    choose: async (target, value) => {
      const option = By.css(`option[value="${value}"]`)
      await (await (await find(target)).findElement(option)).click()
    },
    pressControl: (letter) =>
      driver.actions().keyDown(Key.CONTROL).sendKeys(letter).keyUp(Key.CONTROL).perform(),
    pressEnter: () => driver.actions().sendKeys(Key.ENTER).perform(),
    resize: async (width, height) => {
      await driver.manage().window().setRect({ width, height, x: 0, y: 0 })
      await until(`${width} pixels of width`, () =>
        ask((wanted) => innerWidth === Number(wanted), String(width)),
      )
    },
    picture: async (path) => writeFileSync(path, await driver.takeScreenshot(), 'base64'),
    troubles: () => ask(takeTroubles, troublesKey),
  }
}

/** Starts WebKit's driver on a screen that nobody sees, with settings of its own; answers with what ends both. */
const startDriver = async (port: number): Promise<() => void> => {
  needDebian('WebKitWebDriver', 'webkit2gtk-driver')
  const screen = await startScreen()
  const home = mkdtempSync(join(tmpdir(), 'webkit-'))
  mkdirSync(join(home, 'gtk-3.0'))
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), narrowBar)
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  })
  return () => {
    driver.kill()
    screen.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

const connect = async (address: string) => {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')
  const path = ownTool('engines', 'selenium-webdriver/index.js')
  const { default: selenium }: SeleniumModule = await import(pathToFileURL(path).href)
  const wanted = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  }
  await until('The driver of WebKit', async () => (await fetch(`${address}/status`)).ok)
  const driver = await new selenium.Builder()
    .usingServer(address)
    .withCapabilities(new selenium.Capabilities(wanted))
    .build()
  return { driver, selenium }
}

/** Starts WebKitGTK's small browser. */
export const startWebkit = async (): Promise<Engine> => {
  const port = sitePort + 1
  const stopDriver = await startDriver(port)
  try {
    const { driver, selenium } = await connect(`http://127.0.0.1:${port}`)
    return {
      name: 'webkit',
      version: `WebKitGTK/${(await driver.getCapabilities()).get('browserVersion')}`,
      page: pageOf(driver, selenium),
      stop: async () => {
        await driver.quit()
        stopDriver()
      },
    }
  } catch (error) {
    stopDriver()
    throw error
  }
}
