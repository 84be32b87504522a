import { hostConfigurations } from '../build/hosts.ts'

/** Prints the configuration of a host: `npm run --silent host -- nginx`, with the name of `SITE_URL`. */
const [name = ''] = process.argv.slice(2)
const base = (process.env['BASE_PATH'] || '/').replace(/\/?$/, '/')
const configuration = Object.entries(hostConfigurations).find(([host]) => host === name)?.[1]
if (!configuration) {
  console.error(`✗ Name a host: ${Object.keys(hostConfigurations).join(', ')}.`)
  process.exit(1)
}
const address = process.env['SITE_URL']
const text = configuration(base, address && new URL(address).hostname)
process.stdout.write(text)
if (!address && text.includes('example.org'))
  console.error('✗ This names example.org: set SITE_URL, so that it names your site.')
