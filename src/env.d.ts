declare namespace App {
  /** What the components inside MDX need to know about the page that holds them; set by the page before it renders. */
  interface Locals {
    locale: import('./i18n/locales.ts').Locale
    /** The page of the route table, where the text belongs to one. */
    route?: import('./routes/table.ts').RouteKey
    facts: import('./collections/facts.ts').FactBook
    phrases: readonly import('./collections/phrases.ts').Phrase[]
    situations: readonly import('./collections/situations.ts').Situation[]
    shops: readonly import('./collections/shops.ts').Shop[]
    sources: readonly import('./collections/facts.ts').Source[]
  }
}

interface ImportMetaEnv {
  /** The address of the public repository, for the about page; unset: no link. */
  readonly REPOSITORY_URL?: string
  /** The path of the service worker; empty in development, and in a build that takes the worker away. */
  readonly SERVICE_WORKER: string
}
