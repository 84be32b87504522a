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
if (name === 'nginx' && !address) {
  console.error('✗ Set SITE_URL to the address of the site: the configuration names it.')
  process.exit(1)
}
process.stdout.write(configuration(base, address && new URL(address).hostname))
