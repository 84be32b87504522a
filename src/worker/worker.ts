/**
 * The service worker: keeps a version of the site on the device and answers from it.
 *
 * The build writes this file as `sw.js`, below a line that defines `build`. Three rules hold a version together:
 * a worker is installed only when every file of its version is on the device and has the hash that the build gave it; a page
 * gets all its files from the version that the page itself came from; a version goes when no page of it is open any more.
 */
declare const self: ServiceWorkerGlobalScope

/** What the build says about the version that this worker serves. */
declare const build: {
  /** Names the version: a hash of everything below. */
  readonly version: string
  /** Every file that a page may need, by its path below the scope, with the beginning of its SHA-256. */
  readonly files: Readonly<Record<string, string>>
  /** The pages that are kept only once they were visited. */
  readonly visited: readonly string[]
  /** How many of those may be kept. */
  readonly mostVisited: number
  /** The page that stands in for those that are not there. */
  readonly offline: string
}

const { pathname: scope } = new URL(self.registration.scope)

/** Other sites may share this host, and its caches. */
const prefix = `reclamo-gentile:${scope}:`
const current = prefix + build.version
/** Which open page came from which version. */
const pagesCache = `${prefix}pages`

const onlyOnceVisited: ReadonlySet<string> = new Set(build.visited)
const pathOf = (address: string): string => decodeURI(new URL(address).pathname.slice(scope.length))
const addressOf = (path: string): string => new URL(scope + encodeURI(path), self.location.origin).href

const hashOf = async (body: ArrayBuffer): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return [...bytes.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const versionNames = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== pagesCache)

/** Headers that speak of the journey, not of the content; a page from the device has no reason to fetch others ahead. */
const ofTheJourney = [
  'content-encoding',
  'content-length',
  'accept-ranges',
  'date',
  'age',
  'vary',
  'speculation-rules',
]

/** Pages and scripts carry the policy of the site with them; of all else only the type matters, and headers take room too. */
const headersToKeep = (given: Headers): Headers => {
  const type = given.get('content-type') ?? ''
  const headers = new Headers(/html|script/.test(type) ? given : { 'content-type': type })
  for (const name of ofTheJourney) headers.delete(name)
  return headers
}

/** Keeps a file compressed: as text it would take three times the room. */
const keep = async (cache: Cache, path: string, body: ArrayBuffer, given: Headers): Promise<void> => {
  const headers = headersToKeep(given)
  headers.set('etag', build.files[path] ?? '')
  const packed = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  await cache.put(addressOf(path), new Response(await new Response(packed).blob(), { headers }))
}

const kept = async (name: string, path: string): Promise<Response | undefined> => {
  const stored = await caches.match(addressOf(path), { cacheName: name })
  if (!stored?.body) return undefined
  return new Response(stored.body.pipeThrough(new DecompressionStream('gzip')), { headers: stored.headers })
}

// Installing

/** Copies a file from an older version that had the same. */
const copy = async (cache: Cache, path: string, older: readonly string[]): Promise<boolean> => {
  for (const name of older) {
    const stored = await caches.match(addressOf(path), { cacheName: name })
    if (stored && stored.headers.get('etag') === build.files[path]) {
      await cache.put(addressOf(path), stored)
      return true
    }
  }
  return false
}

/** Fetches a file of exactly this version; what the browser still holds serves if it is the same. */
const fetchFile = async (cache: Cache, path: string): Promise<void> => {
  for (const mode of ['default', 'reload'] as const) {
    const answer = await fetch(addressOf(path), { cache: mode, credentials: 'same-origin' })
    const body = await answer.arrayBuffer()
    if (answer.ok && (await hashOf(body)) === build.files[path])
      return keep(cache, path, body, answer.headers)
  }
  throw new Error(`${path} is not of version ${build.version}.`)
}

/** How many files are fetched at once, so that the reader's own page keeps its share of the line. */
const atOnce = 6

const inTurn = async <T>(all: readonly T[], act: (each: T) => Promise<unknown>): Promise<void> => {
  const rest = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const each of rest) await act(each)
    }),
  )
}

const pathsIn = async (name: string): Promise<ReadonlySet<string>> =>
  new Set((await (await caches.open(name)).keys()).map(({ url }) => pathOf(url)))

/**
 * Puts the whole version on the device, with the pages that the reader visited in older ones. What an attempt before has
 * brought stays, so that a slow line gets there in the end.
 */
const install = async (): Promise<void> => {
  const older = (await versionNames()).filter((name) => name !== current)
  const known = new Set((await Promise.all(older.map(pathsIn))).flatMap((paths) => [...paths]))
  const wanted = Object.keys(build.files).filter((path) => !onlyOnceVisited.has(path) || known.has(path))
  const cache = await caches.open(current)
  const there = await pathsIn(current)
  await inTurn(
    wanted.filter((path) => !there.has(path)),
    async (path) => (await copy(cache, path, older)) || fetchFile(cache, path),
  )
  const complete = await pathsIn(current)
  if (wanted.some((path) => !complete.has(path))) throw new Error(`Version ${build.version} is not complete.`)
}

// Pages and their versions

/** The same as in the cache, for as long as the browser lets this worker run. */
const pageVersions = new Map<string, string>()

/** Notes from which version an open page came. */
const remember = async (id: string, name: string): Promise<void> => {
  pageVersions.set(id, name)
  await (await caches.open(pagesCache)).put(addressOf(id), new Response(name))
}

const versionOf = async (id: string): Promise<string | undefined> =>
  pageVersions.get(id) ?? (await caches.match(addressOf(id), { cacheName: pagesCache }))?.text()

/** Takes the open pages along: those without a version were loaded before there was a worker; the others are older. */
const activate = async (): Promise<void> => {
  await self.clients.claim()
  for (const page of await self.clients.matchAll()) {
    const name = await versionOf(page.id)
    if (!name) await remember(page.id, current)
    else if (name !== current) page.postMessage('new-version')
  }
}

/** Long enough for a page that was just answered to be counted among the open ones. */
const settling = 3_000

/** So many notes on pages may wait until there is an old version to look for. */
const manyPages = 50

/** Forgets closed pages, and the versions that no open page came from. */
const tidy = async (): Promise<void> => {
  const pages = await caches.open(pagesCache)
  const before = await pages.keys()
  const names = await versionNames()
  // A newer worker has to wait until this one has nothing left to do.
  if (names.length < 2 && before.length < manyPages) return
  await new Promise((resolve) => setTimeout(resolve, settling))
  const open = new Set(
    (await self.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id),
  )
  for (const key of before) if (!open.has(pathOf(key.url))) await pages.delete(key)
  const used = await Promise.all((await pages.keys()).map(({ url }) => versionOf(pathOf(url))))
  // A version that is just being installed has no page yet.
  if (self.registration.installing || self.registration.waiting) return
  for (const name of names) if (name !== current && !used.includes(name)) await caches.delete(name)
}

// Answering

/** Keeps a page that the reader visits, if it is of this version; the one visited longest ago makes room. */
const keepVisited = async (path: string, id: string, answer: Response): Promise<void> => {
  const body = await answer.arrayBuffer()
  if ((await hashOf(body)) !== build.files[path]) return
  await remember(id, current)
  const cache = await caches.open(current)
  await keep(cache, path, body, answer.headers)
  const visited = (await cache.keys()).filter(({ url }) => onlyOnceVisited.has(pathOf(url)))
  for (const key of visited.slice(0, -build.mostVisited)) await cache.delete(key)
}

/** What keeps the letters of the site off in a page as the host sends it. */
const lettersOff = / media="not all"/

/** Gives a page the letters of the site: they are on the device, so it has nobody to wait for. */
const withLetters = (page: Response): Response => {
  if (!page.body || !/html/.test(page.headers.get('content-type') ?? '')) return page
  const turnOn = new TransformStream<string, string>({
    transform: (text, controller) => controller.enqueue(text.replace(lettersOff, '')),
  })
  const body = page.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(turnOn)
    .pipeThrough(new TextEncoderStream())
  return new Response(body, { status: page.status, headers: headersToKeep(page.headers) })
}

const offlinePage = async (): Promise<Response> => {
  const page = await kept(current, build.offline)
  return page
    ? withLetters(new Response(page.body, { status: 503, headers: page.headers }))
    : Response.error()
}

/** Answers with a page: from this version, else from the network, else with the word that there is none. */
const answerPage = async (event: FetchEvent, path: string): Promise<Response> => {
  const page = await kept(current, path)
  if (page) {
    event.waitUntil(remember(event.resultingClientId, current))
    event.waitUntil(tidy())
    return withLetters(page)
  }
  try {
    const answer = await fetch(event.request)
    if (answer.ok && path in build.files) {
      event.waitUntil(keepVisited(path, event.resultingClientId, answer.clone()).catch(() => {}))
    }
    return answer.ok ? withLetters(answer) : answer
  } catch {
    return `${path}/` in build.files ? Response.redirect(addressOf(`${path}/`)) : offlinePage()
  }
}

/** A file with a hash in its name is the same in every version that has it. */
const isHashed = (path: string): boolean => path.startsWith('_astro/')

const keptAnywhere = async (path: string): Promise<Response | undefined> => {
  for (const name of await versionNames()) {
    const found = await kept(name, path)
    if (found) return found
  }
  return undefined
}

/** Answers with a file that a page needs: from the page's own version, else from the network. */
const answerPart = async (event: FetchEvent, path: string): Promise<Response> => {
  const name = await versionOf(event.clientId)
  // A worker that a page starts belongs to the page's version.
  if (name && event.resultingClientId) event.waitUntil(remember(event.resultingClientId, name))
  const part = (name && (await kept(name, path))) || (isHashed(path) && (await keptAnywhere(path)))
  if (part) return part
  try {
    return await fetch(event.request)
  } catch {
    return (await kept(current, path)) ?? Response.error()
  }
}

/**
 * Icons are asked for by the browser, not by the page, and it keeps them itself. Firefox gives one up when the page is left
 * before it is there, and calls the worker's answer to it a failure on the console of the next page.
 */
const isIcon = (path: string): boolean => /^(?:favicon|icon-)[^/]*$/.test(path)

self.addEventListener('install', (event) => event.waitUntil(install().then(() => self.skipWaiting())))

self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const path = pathOf(request.url)
  if (isIcon(path)) return
  const answer = request.mode === 'navigate' ? answerPage(event, path) : answerPart(event, path)
  // Where the device's storage fails, the reader still has the network.
  event.respondWith(answer.catch(() => fetch(request)))
})
