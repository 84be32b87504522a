import { changeHtmlFiles } from './html-files.ts'

/** The rule for letters that have to be fetched. */
const rule = /@font-face\{[^}]*\burl\([^}]*\}/

/**
 * Puts the rule that fetches the letters of the headings into a sheet of its own, which is off: nobody waits for 13 kB of letters
 * with a page that comes from the host. The service worker, which has them on the device, takes the attribute `media` away. Only
 * that sheet names the letters: a browser that looks for a family which is not on the device keeps the first paint waiting. It also
 * has the whole page laid out at once (`in-pieces.css`), since the reader may come back to a place in it.
 *
 * @throws when a page has no such rule.
 */
export const letLettersWait = (folder: string): Promise<void> =>
  changeHtmlFiles(folder, (html, name) => {
    const [letters] = rule.exec(html) ?? []
    if (!letters) throw new Error(`${name} has no letters of its own.`)
    const sheet = `<style media="not all">${letters}:root{--letters:Besley;--below:none}</style>`
    return html.replace(letters, '').replace('<title>', `${sheet}<title>`)
  })
