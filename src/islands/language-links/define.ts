import { forgiveDroppedTransitions } from '../../platform/page-transitions.ts'
import { LanguageLinks } from './language-links.ts'

customElements.define('language-links', LanguageLinks)

// Every page has language links; so this is the one script that every page loads.
forgiveDroppedTransitions()
