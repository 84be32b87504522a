/**
 * The worker that ends all workers: `KILL_WORKER=1 npm run build` writes it in place of the other. It takes away what that one
 * kept, and itself; the pages come from the network again.
 */
declare const self: ServiceWorkerGlobalScope

const prefix = `reclamo-gentile:${new URL(self.registration.scope).pathname}:`

const end = async (): Promise<void> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.map((name) => caches.delete(name)))
  await self.registration.unregister()
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => event.waitUntil(end()))
