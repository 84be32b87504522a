import { PrintPage } from './print-page.ts'

customElements.define('print-page', PrintPage)
