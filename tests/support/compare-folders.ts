import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const digestsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('**/*', { cwd: folder })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  )

/** Names the files that one folder has and the other has not, or has with another content. */
export const differencesBetween = (one: string, other: string): readonly string[] => {
  const [left, right] = [digestsIn(one), digestsIn(other)]
  if (left.size === 0) throw new Error(`Nothing is in ${one}.`)
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .sort()
}
