import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { buildVariant, variantFolder } from './built-variant.ts'
import { readHeadersFile } from './host-files.ts'
import { root } from './project.ts'
import { buildSubPathSite, subPath, subPathFolder } from './sub-path-site.ts'

/**
 * Serves a built site as a host would: the headers of its `_headers`, its 404 page for what is not there, nothing outside its
 * base path. `--sub-path` builds and serves the site below a path, `--sandbox` the one with the sandbox.
 */
const { values } = parseArgs({
  options: { port: { type: 'string' }, 'sub-path': { type: 'boolean' }, sandbox: { type: 'boolean' } },
})

const isBelowPath = values['sub-path'] === true
if (isBelowPath) buildSubPathSite()
if (values.sandbox) buildVariant('sandbox-site', { SANDBOX: '1' })
const folder = isBelowPath
  ? subPathFolder
  : values.sandbox
    ? variantFolder('sandbox-site')
    : join(root, 'dist')
const base = isBelowPath ? subPath : '/'

const headersOf = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'))

const files = sirv(folder, { etag: true, extensions: ['html'] })
const lost = readFileSync(join(folder, '404.html'))

createServer((request, response) => {
  const notFound = () => {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html;charset=utf-8')
    response.end(lost)
  }
  const path = request.url ?? '/'
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value)
  if (!path.startsWith(base)) {
    notFound()
    return
  }
  request.url = path.slice(base.length - 1)
  files(request, response, notFound)
}).listen(Number(values.port), '127.0.0.1')
