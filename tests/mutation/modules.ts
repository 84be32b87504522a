/** A part of `src/domain` that is changed at one go, and the tests that must notice. */
export interface Module {
  /** What is changed, below `src/domain`. */
  readonly files: readonly string[]
  /** Tests of that part, below `tests/unit`, the quickest first: the first that notices ends the trial. */
  readonly tests: readonly string[]
}

/** The tests at the lowest layer alone: what only a test far above would notice counts as unnoticed. */
export const modules = {
  text: { files: ['text/*.ts'], tests: ['money', 'clean', 'calendar'] },
  draft: { files: ['draft/*.ts', 'progress/*.ts'], tests: ['progress', 'draft'] },
  spelling: { files: ['spelling/*.ts'], tests: ['spelling'] },
  privacy: { files: ['privacy/*.ts'], tests: ['checksums', 'private-data'] },
  scratch: { files: ['scratch/*.ts'], tests: ['scratch'] },
  search: {
    files: ['search/*.ts'],
    tests: [
      'stems',
      'excerpt',
      'search-words',
      'query',
      'corrections',
      'interpretation',
      'ranking',
      'scores',
      'search',
    ],
  },
  chat: { files: ['message/chat.ts'], tests: ['chat'] },
  parts: { files: ['message/parts.ts'], tests: ['parts'] },
  compose: {
    files: ['message/{answers,compose,conditions,grounds,next-step,routes}.ts'],
    tests: ['unanswered', 'answers', 'sentences', 'message-routes', 'next-step', 'grounds'],
  },
  findings: {
    files: ['message/{findings,lexicon-file,word-findings}.ts'],
    tests: ['gaps', 'word-findings', 'lexicon-file'],
  },
  differences: { files: ['message/tone-differences.ts'], tests: ['tone-differences'] },
  tone: { files: ['tone/*.ts', 'wording/*.ts'], tests: ['patterns', 'tone'] },
} as const satisfies Readonly<Record<string, Module>>
