/** One thing that can be found: a page, or a part of a page that stands on its own. */
export interface SearchRecord {
  /** With the base path, and the fragment of a part: `/it/frasi/#ask-person`. */
  readonly url: string
  readonly kind: string
  readonly title: string
  /** Where a part stands: the name of its page or of the group of phrases. */
  readonly place: string
  readonly text: string
  /** What people say instead. */
  readonly aliases: readonly string[]
  /** What the same thing is called in the other language: its title and what people say there. */
  readonly abroad: readonly string[]
  /** A phrase's words in the other language. */
  readonly twin: string
}

/** The file of records of one language. */
export interface SearchRecords {
  readonly language: string
  /** The language of `abroad` and of the twins. */
  readonly otherLanguage: string
  readonly records: readonly SearchRecord[]
}
