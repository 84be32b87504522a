/** The steps that the reader has marked as done, as ids like `contactUs/step-1`. */
export type DoneSteps = readonly string[]

/** Where they stand on the reader's device, as a JSON list. */
export const progressKey = 'reclamo-gentile:steps'

export const encodeProgress = (done: DoneSteps): string => JSON.stringify(done)

/** Reads stored text; what cannot be read counts as nothing done, since a tick is quickly made again. Never throws. */
export const decodeProgress = (text: string | undefined): DoneSteps => {
  try {
    const stored: unknown = JSON.parse(text ?? '')
    return Array.isArray(stored) ? stored.filter((step) => typeof step === 'string') : []
  } catch {
    return []
  }
}

/** Marks a step as done or not. */
export const markStep = (done: DoneSteps, step: string, isDone: boolean): DoneSteps =>
  isDone ? [...new Set([...done, step])] : done.filter((each) => each !== step)
