import { runTool, sayStep } from './steps.ts'

/** Everything that must hold before a change is taken, cheapest first. `--full` adds the slow matrix of accessibility. */
const isFull = process.argv.includes('--full')
if (isFull) process.env['FULL'] = '1'

const steps = [
  ['Style and lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['Types of pages and sources', ['astro', 'check']],
  ['Types of tests', ['tsc', '--project', 'tests/tsconfig.json']],
  ['Types of the service worker', ['tsc', '--project', 'src/worker/tsconfig.json']],
  ['Units', ['npm', 'run', '--silent', 'test:unit']],
  ['Content', ['npm', 'run', '--silent', 'test:content']],
  ['Spelling', ['npm', 'run', '--silent', 'test:spelling']],
  ['Build', ['astro', 'build', '--silent']],
  ['Built site: budgets, links, facts, HTML', ['npm', 'run', '--silent', 'test:dist']],
  ['Built site in a browser', ['npm', 'run', '--silent', 'test:site']],
  ...(isFull
    ? ([
        ['Offline, updates, installing', ['npm', 'run', '--silent', 'test:offline']],
        ['Hostile text', ['npm', 'run', '--silent', 'test:attacks']],
        ['Failure drills', ['npm', 'run', '--silent', 'test:drills']],
      ] as const)
    : []),
] as const

const began = performance.now()
for (const [i, [words, [command, ...parameters]]] of steps.entries()) {
  sayStep(i + 1, steps.length, words)
  if (!runTool(command, ...parameters)) {
    console.error(`\n✗ Failed: ${words}`)
    process.exit(1)
  }
}
console.log(`\n✓ All of it holds (${Math.round((performance.now() - began) / 1000)} s).`)
