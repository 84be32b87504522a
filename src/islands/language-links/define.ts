import { forgiveDroppedTransitions } from '../../platform/page-transitions.ts'
import { LanguageLinks } from './language-links.ts'

customElements.define('language-links', LanguageLinks)

forgiveDroppedTransitions()
