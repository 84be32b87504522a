import { copyText, selectText } from '../../platform/clipboard.ts'
import { element } from './element.ts'
import type { Words } from './engine.ts'

/** How long a button says that it has copied, in milliseconds. */
const praise = 4000

/** Copies the half of a phrase that a button names; answers what to say about it. */
export const copyPhrase = async (button: HTMLButtonElement, { copy }: Words): Promise<string> => {
  const language = button.dataset['copy'] === 'it' ? 'it' : 'en'
  const pair = button.closest('[data-pair]')
  const text = pair?.querySelector(`[data-text][lang="${language}"]`)
  if (!pair || !text) return ''
  pair.querySelector('[data-copy-failed]')?.remove()
  if (!(await copyText(text.textContent.trim()))) {
    selectText(text)
    pair.append(element('p', { data: 'copyFailed', text: copy.failed }))
    return copy.failed
  }
  const label = button.dataset['label'] ?? button.textContent
  button.dataset['label'] = label
  button.textContent = copy.done
  setTimeout(() => {
    button.textContent = label
  }, praise)
  return language === 'it' ? copy.doneIt : copy.doneEn
}
