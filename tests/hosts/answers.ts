import { request as plainRequest } from 'node:http'
import { connect } from 'node:http2'
import { request as secureRequest } from 'node:https'

export interface HostAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const oneLine = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(', ') ?? '')

/** Asks a server on this machine, whose certificate nobody vouches for, and follows nothing. */
export const ask = (address: string, headers: Readonly<Record<string, string>> = {}): Promise<HostAnswer> =>
  new Promise((resolve, reject) => {
    const request = address.startsWith('https:') ? secureRequest : plainRequest
    request(address, { headers, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, oneLine(value)]),
          ),
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })

/** Whether a server speaks HTTP/2. */
export const speaksHttp2 = (address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const session = connect(address, { rejectUnauthorized: false })
    session.once('error', reject)
    session.once('connect', () => {
      resolve(session.alpnProtocol === 'h2')
      session.close()
    })
  })
