import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashedFolder } from './hashed-folder.ts'

/** The type that browsers want of a file of speculation rules, and the ending by which hosts tell it. */
export const rulesType = 'application/speculationrules+json'
export const rulesEnding = '.speculationrules'

/**
 * Which pages a browser may fetch ahead: those of this site, as soon as a pointer rests on a link or the browser takes it for the
 * likely next one. Their scripts do not run before the reader goes there.
 */
const rulesFor = (base: string): string =>
  JSON.stringify({ prefetch: [{ where: { href_matches: `${base}*` }, eagerness: 'moderate' }] })

/** Where the rules are, below the base path. */
export const rulesPath = (base: string): string => {
  const hash = createHash('sha256').update(rulesFor(base)).digest('hex').slice(0, 8)
  return `${hashedFolder}next.${hash}${rulesEnding}`
}

/** Writes the rules into a built site; the header `Speculation-Rules` names them. */
export const writeNextPages = async (folder: string, base: string): Promise<void> => {
  const path = join(folder, rulesPath(base))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, rulesFor(base))
}
