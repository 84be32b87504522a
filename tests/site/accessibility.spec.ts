import type { Page } from 'playwright/test'
import { dictionaryFor } from '../../src/i18n/index.ts'
import { axeFindings, overflow, smallTargets } from '../support/accessibility.ts'
import { type BuilderPage, openBuilder, refuseClipboard, tellOrder } from '../support/builder-page.ts'
import { names } from '../support/names.ts'
import { allPages, kindsOfPage, pathTo } from '../support/pages.ts'
import { expect, test } from '../support/reader.ts'
import { isFull } from '../support/usual-locales.ts'

/** With FULL=1 every page is seen in every way; otherwise every kind of page is, and every other page in Italian once. */

const narrow = { width: 320, height: 640 } as const
const phone = { width: 390, height: 844 } as const
const wide = { width: 1280, height: 800 } as const

const ways = {
  light: async (page: Page) => {
    await page.setViewportSize(wide)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  },
  dark: async (page: Page) => {
    await page.setViewportSize(wide)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  },
  narrow: async (page: Page) => {
    await page.setViewportSize(narrow)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  },
  'forced colours': async (page: Page) => {
    await page.setViewportSize(wide)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  },
} as const

const allWays = Object.keys(ways) as readonly (keyof typeof ways)[] // Object.keys forgets the names.
const usualWays = ['light', 'dark', 'narrow'] as const

/** What a reader of the message page may have before them. */
const builderStates = {
  'a formal letter with its law': async (page: Page, builder: BuilderPage) => {
    await tellOrder(builder)
    await builder.stage.selectOption('formal')
    await builder.country.selectOption('IT')
    await expect(builder.message).toContainText('Codice del consumo')
    await page.getByText(dictionaryFor('it').message.compare, { exact: true }).click()
    await expect(page.locator('[data-differences] dl').first()).toBeVisible()
  },
  'a script for a call': async (_page: Page, builder: BuilderPage) => {
    await tellOrder(builder)
    await builder.form('call').check()
    await expect(builder.message).toContainText('quattro')
  },
  'many findings': async (page: Page, builder: BuilderPage) => {
    await builder.field('ownIt').fill('Siete degli incompetenti. Carta 4111 1111 1111 1111.')
    await expect(builder.findings.locator('mark')).toHaveCount(2)
    await builder.copy('it').click()
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: dictionaryFor('it').message.privateAsk.split('{excerpt}')[0] ?? '' }),
    ).toBeVisible()
  },
  'two drafts and an angry one': async (page: Page, builder: BuilderPage) => {
    const { message: w } = dictionaryFor('it')
    await tellOrder(builder)
    await page.getByRole('button', { name: w.newDraft, exact: true }).click()
    await builder.situation.selectOption('never-arrived')
    await expect(page.getByLabel(w.openDraft, { exact: true })).toBeVisible()
    await page.getByText(w.scratch, { exact: true }).click()
    await page.getByLabel(w.scratchLabel, { exact: true }).fill('Rabbiaccia! 39,90 € il 28 ottobre 2026.')
    await expect(page.locator('[data-scratch-facts] button').first()).toBeVisible()
  },
} as const

const kinds = kindsOfPage('it')
const others = allPages.filter((path) => path.startsWith('/it/') && !kinds.includes(path))

for (const path of isFull ? allPages : kinds) {
  for (const way of isFull ? allWays : usualWays) {
    test(`axe has nothing against ${path}, ${way}`, async ({ page }) => {
      await ways[way](page)
      await page.goto(path)
      expect(await axeFindings(page)).toEqual([])
    })
  }
}

/** How many pages share a test: fewer tests begin faster, more of them spread better over workers. */
const share = 8

if (!isFull) {
  for (let i = 0; i < others.length; i += share) {
    test(`axe has nothing against the other pages, from the ${i + 1}th on`, async ({ page }) => {
      test.slow()
      const found: string[] = []
      for (const path of others.slice(i, i + share)) {
        await page.goto(path)
        for (const finding of await axeFindings(page)) found.push(`${path} ${finding}`)
      }
      expect(found).toEqual([])
    })
  }
}

for (const way of isFull ? allWays : usualWays) {
  test(`axe has nothing against a message in the making, ${way}`, async ({ page }) => {
    await ways[way](page)
    const builder = await openBuilder(page, 'en')
    await tellOrder(builder)
    await page.getByLabel('Amount', { exact: true }).fill('much')
    await builder.copy('en').click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    // The words beside a mark are a target too, but a mark that is one by itself needs no room around it.
    const marks = page.locator('[type=radio]:visible, [type=checkbox]:visible')
    const heights = await marks.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
  })

  for (const [state, reach] of Object.entries(builderStates)) {
    test(`axe has nothing against ${state}, ${way}`, async ({ page }) => {
      await ways[way](page)
      if (way === 'narrow') await page.setViewportSize(phone)
      await reach(page, await openBuilder(page, 'it'))
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      expect(await smallTargets(page)).toEqual([])
    })
  }

  test(`axe has nothing against results of a search, ${way}`, async ({ page }) => {
    await ways[way](page)
    await page.goto(pathTo('contactUs', 'it'))
    await page.getByLabel(names.it.searchBox, { exact: true }).fill('rimborso')
    await expect(
      page.getByRole('region', { name: names.it.results }).getByRole('listitem').first(),
    ).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
  })

  test(`axe has nothing against a phrase that could not be copied, ${way}`, async ({ page }) => {
    await ways[way](page)
    await refuseClipboard(page)
    await page.goto(pathTo('phrases', 'it'))
    await page.locator('#ask-person').getByRole('button', { name: names.it.phraseEn }).click()
    await expect(page.locator('#ask-person [data-copy-failed]')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })
}

test('no page scrolls sideways at 320 pixels, and every target can be hit with a finger', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize(narrow)
  const wrong: string[] = []
  for (const path of allPages) {
    await page.goto(path)
    const wider = await overflow(page)
    if (wider > 0) wrong.push(`${path} is ${wider} px too wide`)
    for (const target of await smallTargets(page)) wrong.push(`${path}: ${target}`)
  }
  expect(wrong).toEqual([])
})

test('on a wide window every target of every kind of page can be hit with a finger', async ({ page }) => {
  await page.setViewportSize(wide)
  const wrong: string[] = []
  for (const path of kinds) {
    await page.goto(path)
    for (const target of await smallTargets(page)) wrong.push(`${path}: ${target}`)
  }
  expect(wrong).toEqual([])
})

test('at 320 by 256 pixels, a window enlarged four times, nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of kinds) {
    await page.goto(path)
    expect(await overflow(page), path).toBe(0)
  }
})

test('with more space between letters, words and lines nothing is cut off', async ({ page }) => {
  await page.setViewportSize(narrow)
  for (const path of kinds) {
    await page.goto(path)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    expect(await overflow(page), path).toBe(0)
  }
})

test('who wants less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const builder = await openBuilder(page, 'it')
  await tellOrder(builder)
  await builder.copy('en').click()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('the checks themselves notice a bad page', async ({ page }) => {
  await page.goto(pathTo('home', 'it'))
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '#main'
    link.className = 'invented'
    document.body.append(link)
    const image = document.createElement('img')
    image.width = 2000
    image.height = 1
    document.body.append(image)
    const button = document.createElement('button')
    button.textContent = '·'
    document.querySelector('main')?.append(button)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      'main > button { all: revert; inline-size: 8px; block-size: 8px; padding: 0; border: 0; min-block-size: 0; min-inline-size: 0 } img[width] { max-inline-size: none }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  expect((await axeFindings(page)).join('\n')).toMatch(/image-alt|link-name/)
  expect(await overflow(page)).toBeGreaterThan(0)
  expect((await smallTargets(page)).join('\n')).toContain('<button')
})
