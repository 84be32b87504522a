import {
  type Draft,
  type DraftContent,
  decodeDraft,
  encodeDraft,
  largestDraftFile,
} from '../../domain/draft/draft.ts'
import { downloadText } from '../../platform/download.ts'

/** Saves a draft as a file on the reader's device. */
export const saveDraftFile = (name: string, draft: Draft): void => downloadText(name, encodeDraft(draft))

/** A draft from a file, or why there is none. */
export type OpenedFile = DraftContent | 'unread' | 'tooLarge'

/** Reads a file that the reader has chosen. What is too large is refused before it is read. */
export const openDraftFile = async (file: File): Promise<OpenedFile> => {
  if (file.size > largestDraftFile) return 'tooLarge'
  try {
    return decodeDraft(await file.text()) ?? 'unread'
  } catch {
    return 'unread'
  }
}
