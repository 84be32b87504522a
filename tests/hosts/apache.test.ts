import { after } from 'node:test'
import { promisesOf } from './promises.ts'
import { startApache } from './servers.ts'

const server = await startApache()
after(() => server.stop())

promisesOf(server)
