import { type Locale, locales } from '../i18n/locales.ts'
import type { PageAddress } from './table.ts'

/** One built page: the parameters of its file under `src/pages/[lang]` and what that file gets as props. */
export interface StaticPath<Props> {
  readonly params: { readonly lang: Locale } & Readonly<Record<string, string | undefined>>
  readonly props: Props & { readonly locale: Locale; readonly address: PageAddress }
}

/**
 * Crosses an address with all languages, for `getStaticPaths`.
 *
 * @param parameter the name of the rest parameter in the file's name.
 */
export const staticPaths = <Props extends object>(
  parameter: string,
  address: PageAddress,
  props: Props,
): readonly StaticPath<Props>[] =>
  locales.map((locale) => ({
    params: { lang: locale, [parameter]: address[locale] || undefined },
    props: { ...props, locale, address },
  }))
