import { createServer } from 'node:net'
import { runTool, sayStep } from './steps.ts'

const host = '127.0.0.1'
const port = 4321

const isFree = (): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

if (!(await isFree())) {
  console.error(`✗ Port ${port} is taken. Stop what is running on http://${host}:${port}/ and start again.`)
  process.exit(1)
}

sayStep(1, 2, 'Building the pages and the search index')
if (!runTool('astro', 'build')) {
  console.error('✗ The build failed; the lines above say where.')
  process.exit(1)
}
sayStep(2, 2, `Serving http://${host}:${port}/ (stop with Ctrl+C)`)
process.exit(runTool('astro', 'preview', '--host', host, '--port', String(port)) ? 0 : 1)
