import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { finishSite } from './src/build/finish-site.ts'
import { offlineAddress, offlinePaths } from './src/routes/offline.ts'

/** Where the site is served from. Both are set by whoever deploys; the defaults are for a preview on this device. */
const site = process.env.SITE_URL || 'http://127.0.0.1:4321'
const base = process.env.BASE_PATH || '/'

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Each page brings its own rules, so that it stands after one round trip; the policy names them by their digest.
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), finishSite({ kept: offlinePaths, fallback: offlineAddress })],
  server: { host: '127.0.0.1', port: 4321 },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The names of components would only make every page longer.
    environments: {
      client: {
        build: {
          rollupOptions: {
            output: {
              entryFileNames: '_astro/[hash].js',
              // What the script of every page shares with others is one file, not five small ones, and so is what the parts of
              // the builder share.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /src.platform.(?:announce|clipboard|fetch-json|island-error|storage)/,
                  },
                  {
                    name: 'builder',
                    test: /src.(?:islands.message-builder.words|domain.message.material|domain.text)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    server: { strictPort: true },
    preview: { strictPort: true },
  },
})
