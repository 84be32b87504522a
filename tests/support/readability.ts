import { sentencesOf, wordsIn } from './plain-text.ts'

const lettersIn = (words: readonly string[]): number => words.join('').replace(/[^\p{L}\p{N}]/gu, '').length

/**
 * The Gulpease index of an Italian text (GULP, Rome, 1988): 0 to 100; from 60 on, who has finished middle school reads it
 * alone.
 */
export const gulpease = (lines: readonly string[]): number => {
  const words = lines.flatMap((line) => wordsIn(line.replace(/[’']/g, ' ')))
  const sentences = sentencesOf(lines, 'it').length
  return 89 + (300 * sentences - 10 * lettersIn(words)) / words.length
}

/** Counts the syllables of an English word by its groups of vowels; right for nine words of ten. */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

/** The Flesch reading ease of an English text: 60 to 70 is plain English. */
export const flesch = (lines: readonly string[]): number => {
  const words = lines.flatMap(wordsIn)
  const sentences = sentencesOf(lines, 'en').length
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
}
