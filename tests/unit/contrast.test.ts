import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../support/project.ts'

const themes = ['light', 'dark'] as const

type Theme = (typeof themes)[number]

/** Reads the colours of one theme from the tokens. */
const coloursOf = (theme: Theme): ReadonlyMap<string, string> => {
  const tokens = readText('src/styles/tokens.css')
  const both = [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
  const single = [...tokens.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return new Map([
    ...both.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark] as const),
    ...single.map(([, name = '', colour = '']) => [name, colour] as const),
  ])
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of the term). */
const luminanceOf = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, definition of the term). */
const contrastOf = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands on what. Text needs 7:1 (AAA), signs and edges that carry meaning 3:1. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ground', 'paper', 'tint'].flatMap((back) =>
    ['ink', 'soft', 'link', 'alert'].map((front) => [front, back, 7] as const),
  ),
  ['ink', 'shape', 7],
  ['ink', 'enamel', 7],
  ['on-deep', 'deep', 7],
  ['on-deep', 'lacquer', 7],
  ['on-red', 'red', 3],
  ...['ground', 'paper', 'tint'].map((back) => ['edge', back, 3] as const),
  ['red', 'ground', 3],
  ['red', 'paper', 3],
]

for (const theme of themes) {
  for (const [front, back, least] of pairs) {
    test(`${theme}: ${front} on ${back} has a contrast of at least ${least}`, () => {
      const colours = coloursOf(theme)
      const contrast = contrastOf(colours.get(front) ?? '', colours.get(back) ?? '')
      assert.ok(contrast >= least, `${contrast.toFixed(2)}`)
    })
  }
}

test('black on white is measured as 21, a colour on itself as 1', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#c9371f', '#c9371f'), 1)
})

test('only the tokens name colours, sizes of type aside', () => {
  const sheets = [
    'base',
    'builder',
    'figures',
    'guide',
    'home',
    'lists',
    'phrases',
    'search',
    'search-panel',
    'sheet',
    'situation',
    'bilingual',
  ]
  for (const sheet of sheets) {
    const text = readText(`src/styles/${sheet}.css`).replace(/@media print \{[\s\S]*$/, '')
    assert.deepEqual(text.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? [], [], sheet)
  }
})
