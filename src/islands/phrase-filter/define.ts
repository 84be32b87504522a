import { PhraseFilter } from './phrase-filter.ts'

customElements.define('phrase-filter', PhraseFilter)
