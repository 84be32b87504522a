import { findBrowser } from '../../src/tools/browser.mjs'
import { ownTool } from '../support/own-tools.ts'
import { browserFlags } from './browser.ts'

interface Audit {
  readonly score: number | null
  readonly numericValue?: number
}

interface LighthouseResult {
  readonly lighthouseVersion: string
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
      }
    >
  >
  readonly audits: Readonly<Record<string, Audit>>
}

interface LighthouseModule {
  readonly default: (
    address: string,
    flags: { readonly port: number; readonly logLevel: string; readonly output: string },
  ) => Promise<{ readonly lhr: LighthouseResult } | undefined>
}

interface LauncherModule {
  readonly launch: (settings: {
    readonly chromePath: string
    readonly chromeFlags: readonly string[]
  }) => Promise<{ readonly port: number; readonly kill: () => void }>
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What one run says about one page. */
export interface LighthouseRun {
  readonly version: string
  /** Points of a hundred, in the order of `categories`. */
  readonly points: readonly number[]
  readonly lcp: number
  readonly cls: number
  readonly tbt: number
  /** Audits with weight that cost points. */
  readonly lost: readonly string[]
}

const runOf = ({ lighthouseVersion, categories: by, audits }: LighthouseResult): LighthouseRun => {
  const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const weighty = categories.flatMap((name) => by[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [])
  return {
    version: lighthouseVersion,
    points: categories.map((name) => Math.round((by[name]?.score ?? 0) * 100)),
    lcp: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    tbt: figure('total-blocking-time'),
    lost: weighty.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
  }
}

/** A browser on a busy machine sometimes loses the recording of a page; then it is opened once more. */
const tries = 3

/** Prepares Lighthouse with its own settings for telephones; each run has a browser of its own. */
export const openLighthouse = async (): Promise<(address: string) => Promise<LighthouseRun>> => {
  const { default: lighthouse }: LighthouseModule = await import(ownTool('bench', 'lighthouse/core/index.js'))
  const { launch }: LauncherModule = await import(ownTool('bench', 'chrome-launcher/dist/index.js'))
  const chromePath = findBrowser()
  if (!chromePath) throw new Error('Lighthouse needs a Chromium: run npm test once, or set CHROMIUM_PATH.')
  const judge = async (address: string): Promise<LighthouseResult | undefined> => {
    const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...browserFlags] })
    try {
      return (await lighthouse(address, { port: chrome.port, logLevel: 'silent', output: 'json' }))?.lhr
    } finally {
      chrome.kill()
    }
  }
  return async (address) => {
    let trouble: string | undefined
    for (let time = 0; time < tries; time += 1) {
      const result = await judge(address)
      if (result && !result.runtimeError) return runOf(result)
      trouble = result?.runtimeError?.message
    }
    throw new Error(`Lighthouse could not judge ${address}: ${trouble}`)
  }
}
