import { trustedWorkerAddress } from './trusted-types.ts'

/**
 * Lets the service worker keep the site on the device, once the page stands and the browser has nothing better to do. Where
 * storage is refused the site works as ever, from the network.
 *
 * @param worker the worker's path.
 * @param onNewVersion is called when a newer version of the site than this page's is ready on the device.
 */
export const keepOnDevice = (worker: string, onNewVersion: () => void): void => {
  try {
    const { serviceWorker } = navigator
    serviceWorker.addEventListener('message', onNewVersion)
    const address = trustedWorkerAddress(worker)
    const register = () => serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => {})
    addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(register))
  } catch {
    // An old browser, a page without a safe origin, or one that may store nothing.
  }
}
