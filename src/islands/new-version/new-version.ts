import { announce } from '../../platform/announce.ts'
import { fetchJson } from '../../platform/fetch-json.ts'
import styles from '../../styles/new-version.css?url'

/** What the word says; a built file a language holds it, since hardly any page ever needs it. */
interface Words {
  readonly ready: string
  readonly reload: string
  readonly later: string
}

const tag = 'new-version'

const fetchWords = async (): Promise<Words> => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')
  return (await fetchJson(`${base}data/new-version/${document.documentElement.lang}.json`)) as Words // Written by the build from the dictionary.
}

const loadStyles = (): Promise<unknown> =>
  new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = styles
    link.onload = link.onerror = resolve
    document.head.append(link)
  })

const button = (words: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

/**
 * Says at the foot of the page that a newer version is ready, and offers to load it. Focus stays where it is, nothing moves, and
 * without an answer the next page is of the new version anyway. A page in every language at once says nothing: whoever is there is
 * on the way to another.
 */
export const offerNewVersion = async (): Promise<void> => {
  if (document.querySelector(tag) || !document.querySelector('language-links')) return
  const word = document.createElement(tag)
  document.body.append(word)
  const [words] = await Promise.all([fetchWords(), loadStyles()]).catch(() => [])
  if (!words) {
    // Without its words there is nothing to say: the next page is of the new version anyway.
    word.remove()
    return
  }
  const { ready, reload, later } = words
  const text = document.createElement('p')
  text.setAttribute('role', 'status')
  const close = () => word.remove()
  word.append(
    text,
    button(reload, () => location.reload()),
    button(later, close),
  )
  announce(text, ready)
}
