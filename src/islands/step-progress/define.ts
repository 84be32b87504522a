import { StepProgress } from './step-progress.ts'

customElements.define('step-progress', StepProgress)
