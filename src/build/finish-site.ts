import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroIntegrationLogger } from 'astro'
import { writePolicy } from './content-security-policy.ts'
import { writeHeadersFile } from './hosts.ts'
import { writeIcons } from './icons.ts'
import { lateLoading } from './late-loading.ts'
import { letLettersWait } from './letters.ts'
import { writeNextPages } from './next-pages.ts'
import { writePageScripts } from './page-scripts.ts'
import { writeSearchIndex } from './search-index.ts'
import { type OfflinePages, writeKillWorker, writeServiceWorker } from './service-worker.ts'

const addWorker = async (
  folder: string,
  offline: OfflinePages,
  logger: AstroIntegrationLogger,
): Promise<void> => {
  const { version, files, kept, mostVisited } = await writeServiceWorker(folder, offline)
  logger.info(
    `service worker: version ${version}, ${files} files in ${kept} bytes, room for ${mostVisited} pages`,
  )
}

const takeWorkersAway = async (folder: string, logger: AstroIntegrationLogger): Promise<void> => {
  await writeKillWorker(folder)
  logger.warn('service worker: readers lose theirs, with all that it kept')
}

/** Finishes a build: icons, search index, digests of scripts, policy, headers for hosts, service worker. */
export const finishSite = (offline: OfflinePages): AstroIntegration => {
  let base = '/'
  const isKilled = Boolean(process.env['KILL_WORKER'])
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const served = config.base.replace(/\/?$/, '/')
        const worker = command === 'build' && !isKilled ? `${served}sw.js` : ''
        const define = { 'import.meta.env.SERVICE_WORKER': JSON.stringify(worker) }
        updateConfig({ vite: { define, plugins: [lateLoading()] } })
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        await writeIcons(folder)
        for (const { language, records } of await writeSearchIndex(folder, base)) {
          logger.info(`search index: ${records} entries in ${language}`)
        }
        await writePageScripts(folder, base)
        await letLettersWait(folder)
        const pages = await writePolicy(folder)
        await writeNextPages(folder, base)
        await writeHeadersFile(folder, base)
        logger.info(`content security policy: ${pages} pages`)
        await (isKilled ? takeWorkersAway(folder, logger) : addWorker(folder, offline, logger))
      },
    },
  }
}
