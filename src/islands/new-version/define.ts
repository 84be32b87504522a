import { keepOnDevice } from '../../platform/service-worker.ts'

// In development, and in a build without a worker, there is none.
if (import.meta.env.SERVICE_WORKER)
  keepOnDevice(import.meta.env.SERVICE_WORKER, () =>
    import('./new-version.ts').then(
      (part) => part.offerNewVersion(),
      () => {},
    ),
  )
