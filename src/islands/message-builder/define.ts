import { MessageBuilder } from './message-builder.ts'

// In a task of its own: what a page does once its scripts have run, such as a layout for its load event, does not wait for it.
setTimeout(() => customElements.define('message-builder', MessageBuilder))
