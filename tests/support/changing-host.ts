import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { type HeadersOf, readHeadersFile } from './host-files.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A host on this machine that can get a new version of the site, or fall silent. */
export interface ChangingHost {
  /** Where the site is: `http://127.0.0.1:40000/`. */
  readonly address: string
  /** Paths that were asked for and not there. */
  readonly missing: readonly string[]
  /** Every path that was asked for, in order. */
  readonly asked: readonly string[]
  /** Begins the two lists anew. */
  readonly forget: () => void
  /** Serves another folder from now on. */
  readonly deploy: (folder: string) => void
  /** Answers for one path in its own way, before the folder is asked. */
  readonly override: (path: string, answer: Answer | undefined) => void
  /** Adds a header to every answer. */
  readonly addHeader: (name: string, value: string) => void
  /** Breaks every connection and takes no new one. */
  readonly fallSilent: () => Promise<void>
  readonly speakAgain: () => Promise<void>
}

/** The headers that the build wrote for a path. */
const headersIn = (folder: string): HeadersOf =>
  readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'))

/** Starts a host that serves a built site from a path; whoever starts it calls `fallSilent` at the end. */
export const startHost = async (first: string, base = '/'): Promise<ChangingHost> => {
  const missing: string[] = []
  const asked: string[] = []
  const overrides = new Map<string, Answer>()
  const added = new Map<string, string>()
  let site = { files: sirv(first, { dev: true, etag: true }), headersOf: headersIn(first) }

  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    asked.push(path)
    for (const [name, value] of [...Object.entries(site.headersOf(path)), ...added])
      response.setHeader(name, value)
    const notThere = () => {
      missing.push(path)
      response.writeHead(404).end()
    }
    const own = overrides.get(path)
    if (own) return own(request, response)
    if (!path.startsWith(base)) return notThere()
    request.url = path.slice(base.length - 1)
    site.files(request, response, notThere)
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo // A server on a port has no other kind of address.

  return {
    address: `http://127.0.0.1:${port}${base}`,
    missing,
    asked,
    forget: () => {
      missing.length = 0
      asked.length = 0
    },
    deploy: (folder) => {
      site = { files: sirv(folder, { dev: true, etag: true }), headersOf: headersIn(folder) }
    },
    override: (path, answer) => {
      if (answer) overrides.set(path, answer)
      else overrides.delete(path)
    },
    addHeader: (name, value) => {
      added.set(name, value)
    },
    fallSilent: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    speakAgain: () => listen(port),
  }
}
