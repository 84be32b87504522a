import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://example.org',
  base: '/beside',
  integrations: [
    starlight({
      title: 'Reclamo gentile',
      defaultLocale: 'root',
      locales: { root: { label: 'Italiano', lang: 'it' } },
    }),
  ],
})
