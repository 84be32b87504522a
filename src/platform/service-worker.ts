import { trustedWorkerAddress } from './trusted-types.ts'

/** So long after loading a page is left alone, in milliseconds: then it is laid out, and the scripts that it wants are there. */
const untilSettled = 1500

/**
 * Lets the service worker keep the site on the device, once the page stands and the browser has nothing better to do: its files
 * would compete with the page for processor and line. Where storage is refused the site works as ever, from the network.
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
    const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(register)
    addEventListener('load', () => setTimeout(whenIdle, untilSettled))
  } catch {
    // An old browser, a page without a safe origin, or one that may store nothing.
  }
}
