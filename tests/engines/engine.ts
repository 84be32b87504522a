/** The engines in which the journeys are made. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof engineNames)[number]

/** What a reader calls a thing on the page, and where things of that kind are looked for. */
export const placesOfRole = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'input[role=combobox], select',
  link: 'a[href]',
  radio: 'input[type=radio]',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]), textarea',
} as const satisfies Readonly<Record<string, string>>

/** By role and full name, as the engine itself tells them to screen readers; or by a place in the markup. */
export type Target =
  | { readonly role: keyof typeof placesOfRole; readonly name: string }
  | { readonly place: string }

/** A page in one engine: what readers do with it, and what can be asked of it. Whatever is touched is waited for. */
export interface EnginePage {
  readonly open: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly click: (target: Target) => Promise<void>
  /** Types at the end of what stands in a field. */
  readonly type: (target: Target, text: string) => Promise<void>
  /** Chooses an option by its value. */
  readonly choose: (target: Target, value: string) => Promise<void>
  /** Presses Control and a letter. */
  readonly pressControl: (letter: string) => Promise<void>
  readonly pressEnter: () => Promise<void>
  /** Runs a function in the page: it sees nothing but its own text. */
  readonly ask: <Answer>(
    script: (argument: string) => Answer | Promise<Answer>,
    argument?: string,
  ) => Promise<Answer>
  readonly resize: (width: number, height: number) => Promise<void>
  /** Writes a picture of what is visible. */
  readonly picture: (path: string) => Promise<void>
  /** What went wrong since the last time that this was asked. */
  readonly troubles: () => Promise<readonly string[]>
}

/** One engine that runs. */
export interface Engine {
  readonly name: EngineName
  readonly version: string
  readonly page: EnginePage
  readonly stop: () => Promise<void>
}

/** How long anything on a page may take to come, in milliseconds: this machine may be busy. */
export const patience = 20_000
const pause = 100

/** Asks again until the answer is yes; a page that is just leaving counts as no. */
export const until = async (what: string, isTrue: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + patience
  let last: unknown
  while (Date.now() < end) {
    try {
      if (await isTrue()) return
      last = undefined
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`${what} did not come true.`, { cause: last })
}

/** Waits for the first of some things that are looked for again and again. */
export const first = async <Thing>(what: string, look: () => AsyncIterable<Thing>): Promise<Thing> => {
  let found: Thing | undefined
  await until(what, async () => {
    for await (const each of look()) {
      found = each
      return true
    }
    return false
  })
  if (found === undefined) throw new Error(`There is no ${what}.`)
  return found
}

/** A target in words, for what is printed when it is not found. */
export const nameOf = (target: Target): string =>
  'place' in target ? target.place : `${target.role} “${target.name}”`
