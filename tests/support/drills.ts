/** All that can fail around the site, and where it is drilled: the rows of the table that `npm run test:drills` prints. */
export const drills = {
  'storage refused': ['drafts', 'searches', 'steps', 'service worker'],
  'storage full': ['drafts', 'searches', 'steps', 'service worker'],
  'storage corrupt': ['drafts', 'draft files', 'searches', 'steps'],
  'storage of an older version': ['drafts', 'searches', 'steps'],
  'storage of a newer version': ['drafts', 'searches', 'steps'],
  'clipboard refused': ['message', 'phrases', 'search results'],
  'no script': ['every kind of page', 'search', 'message'],
  'a script fails': ['every kind of page', 'late parts', 'checks', 'new version'],
  'a data file fails': ['message', 'checks', 'search', 'new version'],
  'search index missing': ['search'],
  'workers refused': ['search', 'service worker'],
  'service worker missing': ['service worker'],
  'network lost midway': ['message', 'search', 'service worker'],
  'WebAssembly refused': ['search', 'does not apply: none is used'],
} as const

type Drills = typeof drills

interface DrillDetails {
  readonly tag: string[]
  readonly annotation: { readonly type: string; readonly description: string }
}

const detailsOf = (what: string, where: string, tag: string[]): DrillDetails => ({
  tag,
  annotation: { type: 'drill', description: `${what}: ${where}` },
})

/** Marks a test as a drill of one row. */
export const drill = <What extends keyof Drills>(what: What, where: Drills[What][number]): DrillDetails =>
  detailsOf(what, where, ['@drill'])

/** Marks a drill that runs only in `npm run test:drills` and `npm run test:full`. */
export const slowDrill = <What extends keyof Drills>(what: What, where: Drills[What][number]): DrillDetails =>
  detailsOf(what, where, ['@drill', '@slow'])
