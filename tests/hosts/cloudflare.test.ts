import { after } from 'node:test'
import { journeysOn, promisesOf } from './promises.ts'
import { startCloudflare } from './servers.ts'

const server = await startCloudflare()
after(() => server.stop())

promisesOf(server)
journeysOn(server)
