// Installs what a fresh clone lacks: packages always, a browser with --browser. Plain JavaScript without packages, since it
// runs before there are any, under Node 20 or later.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const isWindows = process.platform === 'win32'

const say = (words) => console.log(`\n› ${words}`)

const run = (command, ...parameters) => {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: isWindows })
  return !error && status === 0
}

const fail = (words) => {
  console.error(`\n✗ ${words}`)
  process.exit(1)
}

const arePackagesCurrent = () => {
  const installed = `${root}node_modules/.package-lock.json`
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
}

const installPackages = () => {
  if (arePackagesCurrent()) return
  say('Installing packages (npm ci)')
  if (run('npm', 'ci')) return
  say('npm ci refused; installing without touching the lock file (npm install --no-save)')
  if (!run('npm', 'install', '--no-save'))
    fail('The packages could not be installed. Is the npm registry within reach?')
}

const installBrowser = () => {
  if (findBrowser()) return
  say('Installing a browser for the tests (playwright install chromium)')
  run('npx', 'playwright', 'install', '--with-deps', 'chromium')
  if (findBrowser()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("Installing Debian's chromium")
    run('apt-get', 'update')
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium')
  }
  if (!findBrowser()) {
    fail('No browser for the tests. Install Chromium or Chrome, or name one in the variable CHROMIUM_PATH.')
  }
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or later is needed; this is ${process.version}.`)
installPackages()
if (process.argv.includes('--browser')) installBrowser()
