import { spawn } from 'node:child_process'
import { siteAddress, sitePort } from './addresses.ts'
import { root } from './project.ts'

const patience = 10_000
const pause = 100

/** Serves the built site for a command that is no test; answers with what stops it. */
export const serveSite = async (): Promise<() => void> => {
  const server = spawn(process.execPath, ['tests/support/serve.ts', '--port', String(sitePort)], {
    cwd: root,
  })
  for (let waited = 0; waited < patience; waited += pause) {
    const answer = await fetch(siteAddress).catch(() => undefined)
    if (answer?.ok) return () => server.kill()
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  server.kill()
  throw new Error(`Nothing answers at ${siteAddress}.`)
}
