import { MessageBuilder } from './message-builder.ts'

customElements.define('message-builder', MessageBuilder)
