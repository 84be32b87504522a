/** What an element may get when it is made. */
interface Parts {
  readonly className?: string
  readonly lang?: string
  readonly text?: string
  readonly data?: string
  readonly children?: readonly (Node | string)[]
}

/** Makes an element. Text goes in as text. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, lang, text, data, children = [] }: Parts = {},
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  if (className) made.className = className
  if (lang) made.lang = lang
  if (data) made.dataset[data] = ''
  made.append(...(text === undefined ? children : [text]))
  return made
}

/** Makes a button that does something. */
export const button = (text: string, act: () => void, className?: string): HTMLButtonElement => {
  const made = element('button', { text, ...(className && { className }) })
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}
