import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The rule for letters that have to be fetched; those for letters of the device name none. */
const rule = /@font-face\{[^}]*\burl\([^}]*\}/

/**
 * Puts the rule that fetches the letters of the headings into a sheet of its own, which is off: nobody waits for 13 kB of letters
 * with a page that comes from the host. The service worker, which has them on the device, takes the attribute `media` away.
 *
 * @throws when a page has no such rule.
 */
export const letLettersWait = async (folder: string): Promise<void> => {
  for await (const name of glob('**/*.html', { cwd: folder })) {
    const path = join(folder, name)
    const html = await readFile(path, 'utf8')
    const [letters] = rule.exec(html) ?? []
    if (!letters) throw new Error(`${name} has no letters of its own.`)
    const sheet = `<style media="not all">${letters}</style>`
    await writeFile(path, html.replace(letters, '').replace('<title>', `${sheet}<title>`))
  }
}
