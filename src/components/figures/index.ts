import ChatStart from './ChatStart.astro'
import ClearMessage from './ClearMessage.astro'
import HeadsetButton from './HeadsetButton.astro'
import HelpPage from './HelpPage.astro'
import KindTone from './KindTone.astro'
import Manager from './Manager.astro'
import ReachPerson from './ReachPerson.astro'
import Records from './Records.astro'
import TextField from './TextField.astro'
import Topics from './Topics.astro'

/** The drawings by name; each takes its words from the dictionary, under `figures` and the same name. */
export const figures = {
  helpPage: HelpPage,
  chatStart: ChatStart,
  topics: Topics,
  textField: TextField,
  reachPerson: ReachPerson,
  headset: HeadsetButton,
  clearMessage: ClearMessage,
  records: Records,
  manager: Manager,
  kindTone: KindTone,
} as const

export type FigureName = keyof typeof figures
