import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { needDebian } from '../support/own-tools.ts'

/** A screen that nobody sees, for a browser that cannot do without one. */
export interface VirtualScreen {
  /** The name under which programs find it: `:99`. */
  readonly display: string
  readonly stop: () => void
}

/** Starts a screen under a number that is free. */
export const startScreen = async (): Promise<VirtualScreen> => {
  needDebian('Xvfb', 'xvfb')
  const parameters = ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const told = server.stdio[3] as Readable // The fourth place is a pipe, from which we read.
  const [number] = await once(told, 'data', { signal: AbortSignal.timeout(10_000) })
  return { display: `:${String(number).trim()}`, stop: () => server.kill() }
}
