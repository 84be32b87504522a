import { subPath } from './sub-path-site.ts'

/** Where the tests of the built site find it: not the port of `npm start`, which may be running. Two runs need two ports. */
export const sitePort = Number(process.env['SITE_PORT'] ?? 4329)
export const siteAddress = process.env['SITE_ADDRESS'] ?? `http://127.0.0.1:${sitePort}/`

/** Whether a server that somebody else started is tested, such as nginx: it has no site below a path and no sandbox. */
export const isForeignServer = process.env['SITE_ADDRESS'] !== undefined

/** Where they find the same site built for a place below a path. */
export const subPathPort = sitePort + 1
export const subPathAddress = `http://127.0.0.1:${subPathPort}${subPath}`

/** Where they find the page that shows every component in every state. */
export const sandboxPort = sitePort + 2
export const sandboxAddress = `http://127.0.0.1:${sandboxPort}/`
