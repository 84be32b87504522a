/** A language in which the reader's own words can stand. */
type Language = 'it' | 'en'

/** The browser's own translation, as far as it is used here: https://webmachinelearning.github.io/translation-api/ */
interface BrowserTranslator {
  translate(text: string): Promise<string>
  destroy(): void
}

interface TranslatorFactory {
  availability(languages: LanguagePair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  create(languages: LanguagePair): Promise<BrowserTranslator>
}

interface LanguagePair {
  readonly sourceLanguage: Language
  readonly targetLanguage: Language
}

const factory = (): TranslatorFactory | undefined =>
  'Translator' in globalThis
    ? (globalThis as typeof globalThis & { readonly Translator: TranslatorFactory }).Translator
    : undefined

/** Says whether the browser can translate between two languages on the device. */
export const canTranslate = async (sourceLanguage: Language, targetLanguage: Language): Promise<boolean> => {
  try {
    const found = await factory()?.availability({ sourceLanguage, targetLanguage })
    return found !== undefined && found !== 'unavailable'
  } catch {
    return false
  }
}

/**
 * Translates on the device; nothing is sent anywhere. The browser may fetch its own language model first.
 *
 * @throws whatever the browser says when it cannot.
 */
export const translate = async (
  text: string,
  sourceLanguage: Language,
  targetLanguage: Language,
): Promise<string> => {
  const translator = await factory()?.create({ sourceLanguage, targetLanguage })
  if (!translator) throw new Error('This browser cannot translate.')
  try {
    return await translator.translate(text)
  } finally {
    translator.destroy()
  }
}
