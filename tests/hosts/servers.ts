import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hostConfigurations, nginx } from '../../src/build/hosts.ts'
import { needDebian, ownTool, pathWithSbin, run } from '../support/own-tools.ts'
import { root } from '../support/project.ts'
import { nginxFrame } from './nginx-frame.ts'

/** A real server with the built site, on this machine only. */
export interface HostServer {
  /** With a slash at the end. */
  readonly address: string
  /** Where the same server answers those who come without encryption. */
  readonly plainAddress?: string
  readonly certificate?: string
  readonly stop: () => Promise<void>
}

const host = '127.0.0.1'
const firstPort = Number(process.env['HOST_PORT'] ?? 8440)

const freshFolder = (name: string): string => {
  const folder = join(root, 'node_modules/.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

const copySite = (folder: string, built = join(root, 'dist')): string => {
  if (!existsSync(join(built, 'index.html'))) throw new Error('Nothing is built: run npm run build first.')
  const site = join(folder, 'site')
  cpSync(built, site, { recursive: true })
  return site
}

const makeCertificate = (folder: string) => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=IP:${host}`]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  run('openssl', ['req', ...kind, '-keyout', key, '-out', certificate, ...names])
  return { key, certificate }
}

const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

const answers = (address: string): Promise<boolean> =>
  fetch(address, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )

/** Starts a server and waits until it answers at an address without encryption. */
const startProcess = async (
  command: string,
  parameters: readonly string[],
  address: string,
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> => {
  if (await answers(address))
    throw new Error(`Something else answers at ${address}: set HOST_PORT to another port.`)
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: pathWithSbin, ...env },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => said.push(text.toString()))
  for (let tries = 0; tries < 150 && child.exitCode === null; tries += 1) {
    const isUp = await answers(address)
    if (isUp) return child
    await wait(200)
  }
  await stopProcess(child)
  throw new Error(`${command} did not start:\n${said.join('')}`)
}

interface NginxExtras {
  /** A page that answers at the root instead of the first page, for a scanner that asks for nothing else. */
  readonly front?: string
  /** The folder of a second site, to be served below `/beside/`. */
  readonly beside?: string
  /** The folder of the built site, if it is not `dist`. */
  readonly built?: string
}

/** Where nginx will answer. */
export const nginxAddress = `https://${host}:${firstPort + 3}/`

/** Starts Debian's nginx with the configuration that the project prints: TLS, HTTP/2, files compressed beforehand. */
export const startNginx = async ({
  front = '',
  beside = '',
  built,
}: NginxExtras = {}): Promise<HostServer> => {
  needDebian('nginx', 'nginx', 'libnginx-mod-http-brotli-static')
  const folder = freshFolder('host-nginx')
  const site = copySite(folder, built)
  if (front !== '') cpSync(join(site, front, 'index.html'), join(site, 'index.html'))
  if (beside !== '') cpSync(beside, join(site, 'beside'), { recursive: true })
  run(process.execPath, [join(root, 'src/tools/compress.ts'), site])
  const { key, certificate } = makeCertificate(folder)
  const [http, https] = [firstPort, firstPort + 3]
  const configuration = nginx('/', {
    serverName: host,
    http: [`${host}:${http}`],
    https: [`${host}:${https}`],
    secureHost: `${host}:${https}`,
    root: site,
    certificate,
    key,
  })
    // The scanner of the tests asks for http and https at one port.
    .replace(
      'absolute_redirect off;',
      `absolute_redirect off;\n  error_page 497 =301 https://${host}:${https}$request_uri;`,
    )
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, nginxFrame(folder, configuration))
  const child = await startProcess(
    'nginx',
    ['-c', file, '-e', `${folder}/error.log`],
    `http://${host}:${http}/`,
  )
  const plainAddress = `http://${host}:${http}/`
  return { address: nginxAddress, plainAddress, certificate, stop: () => stopProcess(child) }
}

const apacheModules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'autoindex']

/** Starts Debian's Apache with the site and the `.htaccess` that the project prints. */
export const startApache = async (): Promise<HostServer> => {
  needDebian('apache2', 'apache2')
  const folder = freshFolder('host-apache')
  const site = copySite(folder)
  writeFileSync(join(site, '.htaccess'), hostConfigurations.apache('/'))
  const address = `http://${host}:${firstPort + 4}/`
  const file = join(folder, 'apache.conf')
  writeFileSync(
    file,
    `ServerName ${host}
ServerRoot ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Listen ${host}:${firstPort + 4}
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`,
  )
  const child = await startProcess('apache2', ['-f', file, '-DFOREGROUND'], address)
  return { address, stop: () => stopProcess(child) }
}

/** Starts Cloudflare's own runtime with the configuration that the project prints. */
export const startCloudflare = async (): Promise<HostServer> => {
  const wrangler = ownTool('hosts', 'wrangler/bin/wrangler.js')
  const folder = freshFolder('host-cloudflare')
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  const file = join(folder, 'wrangler.json')
  writeFileSync(file, hostConfigurations.cloudflare())
  const port = firstPort + 5
  const address = `http://${host}:${port}/`
  const places = ['--ip', host, '--port', String(port), '--inspector-port', String(port + 1)]
  const child = await startProcess(
    process.execPath,
    [wrangler, 'dev', '--config', file, ...places],
    address,
    {
      CI: '1',
      WRANGLER_SEND_METRICS: 'false',
      XDG_CONFIG_HOME: folder,
    },
  )
  return { address, stop: () => stopProcess(child) }
}

/** What a server wrote into its log of errors. */
export const errorsOf = (name: 'host-nginx' | 'host-apache'): string =>
  readFileSync(join(root, 'node_modules/.cache', name, 'error.log'), 'utf8')
