import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { writePolicy } from './content-security-policy.ts'
import { writeHeadersFile } from './hosts.ts'
import { writeIcons } from './icons.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeIntegrity } from './subresource-integrity.ts'

/** Finishes a build: icons, search index, digests of scripts, Content Security Policy, headers for hosts. */
export const finishSite = (): AstroIntegration => {
  let base = '/'
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        await writeIcons(folder)
        for (const { language, records } of await writeSearchIndex(folder, base)) {
          logger.info(`search index: ${records} entries in ${language}`)
        }
        await writeIntegrity(folder, base)
        const pages = await writePolicy(folder)
        await writeHeadersFile(folder, base)
        logger.info(`content security policy: ${pages} pages`)
      },
    },
  }
}
