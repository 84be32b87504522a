import { partOf } from '../../platform/island-error.ts'

/** What stands on the page only with a message. */
const withMessage = [
  '[data-output]',
  '[data-copy-all]',
  '[data-findings]',
  '[data-bot]',
  '[data-dock]',
  '[data-beside]',
  '[data-routes]',
]

/** Shows one of: an invitation to begin, the wait for the sentences, their failure, the message. */
export const showOutputState = (
  island: HTMLElement,
  state: 'empty' | 'loading' | 'failed' | 'message',
): void => {
  const part = (selector: string) => partOf(island, selector, HTMLElement)
  part('[data-empty]').hidden = state !== 'empty'
  part('[data-loading]').hidden = state !== 'loading'
  for (const selector of withMessage) part(selector).hidden = state !== 'message'
  if (state !== 'message') part('[data-after]').hidden = true
  const failed = part('[data-failed]')
  failed.replaceChildren()
  if (state !== 'failed') return
  const { content } = partOf(island, 'template[data-load-failed]', HTMLTemplateElement)
  failed.append(document.importNode(content, true))
}
