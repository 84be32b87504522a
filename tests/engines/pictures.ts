import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangingHost } from '../support/changing-host.ts'
import { pathTo } from '../support/pages.ts'
import type { Engine } from './engine.ts'
import { writeMessage } from './journeys/builder.ts'
import { searchFor } from './journeys/search.ts'
import { openPath, type Reader } from './reader.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
] as const

/** How long letters, marks and findings may take to stand, in milliseconds. */
const settling = 800

/** What readers see most: each opened, and brought into the state that is worth a look. */
const views: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  home: (reader) => openPath(reader, pathTo('home', 'it')),
  guide: (reader) => openPath(reader, pathTo('contactUs', 'it')),
  'guide-steps': (reader) => openPath(reader, `${pathTo('contactUs', 'it')}#step-2`),
  phrases: (reader) => openPath(reader, pathTo('phrases', 'it')),
  results: async (reader) => {
    await openPath(reader, pathTo('contactUs', 'it'))
    await searchFor(reader)
  },
  form: writeMessage,
  message: async ({ page }) => {
    await page.ask(() => document.querySelector('.builder-output')?.scrollIntoView())
  },
  findings: async ({ page }) => {
    await page.ask(() => document.querySelector('[data-findings]')?.scrollIntoView({ block: 'end' }))
  },
}

/** Writes pictures of the pages, as a phone and as a wide window show them, for a person to compare. */
export const takePictures = async (engine: Engine, host: ChangingHost, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const reader = { page: engine.page, host, locale: 'it' } as const
  for (const { width, height } of sizes) {
    await engine.page.resize(width, height)
    await engine.page.ask(() => localStorage.clear())
    for (const [name, show] of Object.entries(views)) {
      await show(reader)
      await new Promise((resolve) => setTimeout(resolve, settling))
      await engine.page.picture(join(folder, `${name}-${width}-${engine.name}.png`))
    }
  }
}
