import { LanguageLinks } from './language-links.ts'

customElements.define('language-links', LanguageLinks)
