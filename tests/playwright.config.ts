import { availableParallelism } from 'node:os'
import { defineConfig } from 'playwright/test'
import { findBrowser } from '../src/tools/browser.mjs'
import {
  isForeignServer,
  sandboxAddress,
  sandboxPort,
  siteAddress,
  sitePort,
  subPathAddress,
  subPathPort,
} from './support/addresses.ts'
import { root } from './support/project.ts'

const executablePath = findBrowser()
const isRoot = process.getuid?.() === 0

const server = (parameters: string, url: string) => ({
  command: `"${process.execPath}" tests/support/serve.ts ${parameters}`,
  cwd: root,
  url,
  reuseExistingServer: false,
  timeout: 60_000,
})

export default defineConfig({
  testDir: 'site',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: Math.max(2, Math.min(4, availableParallelism())),
  forbidOnly: Boolean(process.env['CI']),
  // Cloudflare's runtime for developers answers more slowly than a server.
  timeout: isForeignServer ? 120_000 : 30_000,
  reporter: process.env['CI'] ? 'dot' : 'line',
  use: {
    baseURL: siteAddress,
    // A server on this machine has a certificate that nobody vouches for.
    ignoreHTTPSErrors: isForeignServer,
    browserName: 'chromium',
    // Tests of what works offline allow the worker; to all others it would be in the way of what they watch.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Chromium refuses its sandbox to root, who runs the tests in containers.
        ...(isRoot ? ['--no-sandbox'] : []),
        // Nothing in the background: it costs time, and the tests count requests.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        ...(isForeignServer ? ['--ignore-certificate-errors'] : []),
      ],
    },
  },
  webServer: isForeignServer
    ? []
    : [
        server(`--port ${sitePort}`, siteAddress),
        server(`--port ${subPathPort} --sub-path`, subPathAddress),
        server(`--port ${sandboxPort} --sandbox`, sandboxAddress),
      ],
})
