/** One figure beside its goal. */
export interface Figure {
  /** What was measured, in words: `it/frasi/, script`. */
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The most that it may be, or with `atLeast` the least. */
  readonly goal: number
  readonly atLeast?: boolean
}

/** The figures of one goal, such as P-1, with a table for the eye. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** What was judged: every figure must hold for the goal to hold. */
  readonly judged: readonly Figure[]
  /** What a reader of the figures has to know. */
  readonly notes?: readonly string[]
}

export const holds = ({ value, goal, atLeast }: Figure): boolean => (atLeast ? value >= goal : value <= goal)

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** Writes a number with as many digits as help. */
export const short = (value: number, digits = 0): string =>
  Number.isNaN(value) ? '–' : value.toFixed(digits)

const cell = (value: string | number | undefined, width: number): string =>
  typeof value === 'number' || /^[\d,.–]+$/.test(value ?? '')
    ? String(value).padStart(width)
    : String(value ?? '').padEnd(width)

/** Sets cells under each other: words at the left, numbers at the right. */
export const aligned = (columns: Chapter['columns'], rows: Chapter['rows']): string => {
  const all = [columns, ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => String(row[i] ?? '').length)))
  return all
    .map((row) =>
      widths
        .map((width, i) => cell(row[i], width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const verdictOf = ({ judged }: Chapter): string => {
  const missed = judged.filter((figure) => !holds(figure))
  if (missed.length === 0) return `held (${judged.length} figures)`
  const named = missed.map(
    ({ what, value, unit, goal, atLeast }) =>
      `  ${what}: ${Number(value.toFixed(2))} ${unit}, goal ${atLeast ? 'at least' : 'at most'} ${goal}`,
  )
  return `not held (${missed.length} of ${judged.length} figures)\n${named.join('\n')}`
}

/** Writes one chapter: goal, table, verdict. */
export const printed = (chapter: Chapter): string =>
  [
    `${chapter.id}  ${chapter.title}`,
    ...(chapter.notes ?? []),
    '',
    aligned(chapter.columns, chapter.rows),
    '',
    `${chapter.id}: ${verdictOf(chapter)}`,
  ].join('\n')
