import type { Locale } from '../i18n/locales.ts'
import { getFactBook, listSources } from './facts.ts'
import { listPhrases } from './phrases.ts'
import { listShops } from './shops.ts'
import { listSituations } from './situations.ts'

/** Gathers what the components inside MDX show. Each page puts it into `Astro.locals` before it renders its text. */
export const gatherLocals = async (locale: Locale): Promise<App.Locals> => ({
  locale,
  facts: await getFactBook(),
  phrases: await listPhrases(),
  situations: await listSituations(),
  shops: await listShops(),
  sources: await listSources(),
})
