import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf, sentencesOf, splitPage, type TextLanguage, wordsIn } from '../support/plain-text.ts'
import { filesLike, readText } from '../support/project.ts'
import { flesch, gulpease } from '../support/readability.ts'

const mostWords = 30
const medianWords = 15
const leastEase = 60

const ease = { it: gulpease, en: flesch } as const

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

for (const path of filesLike('content/**/*.mdx')) {
  const language: TextLanguage = path.endsWith('/it.mdx') ? 'it' : 'en'
  const lines = linesOf(splitPage(readText(path)).body)
  const sentences = sentencesOf(lines, language)

  test(`${path}: no sentence is longer than ${mostWords} words, half have ${medianWords} or fewer`, () => {
    assert.ok(sentences.length > 3, 'the text was not found')
    const lengths = sentences.map((sentence) => wordsIn(sentence).length)
    assert.deepEqual(
      sentences.filter((_, i) => (lengths[i] ?? 0) > mostWords),
      [],
    )
    assert.equal(median(lengths) <= medianWords, true)
  })

  test(`${path}: somebody with a middle school education can read it`, () => {
    const score = ease[language](lines)
    assert.ok(score >= leastEase, `${score.toFixed(1)} is below ${leastEase}`)
  })

  test(`${path}: no word talks down to the reader, and no mark shouts`, () => {
    const down =
      language === 'it'
        ? /\b(?:basta|semplicemente|si prega)\b|!/iu
        : /\b(?:simply|please note|kindly do)\b|!/iu
    assert.deepEqual(
      sentences.filter((sentence) => down.test(sentence)),
      [],
    )
  })

  test(`${path}: it imports nothing and holds no HTML of its own`, () => {
    const { body } = splitPage(readText(path))
    assert.doesNotMatch(body, /^(?:import|export) /m)
    assert.doesNotMatch(body, /<\/?[a-z]/)
  })
}

test('the scales tell plain words from an office letter', () => {
  const plainIt = ['Il pacco non è arrivato. Apri la pagina e scrivi che cosa è successo.']
  const officeIt = [
    'Relativamente alla problematica rappresentata, si comunica che la documentazione precedentemente trasmessa risulta attualmente sottoposta alle necessarie verifiche amministrative.',
  ]
  assert.ok(gulpease(plainIt) > leastEase && gulpease(officeIt) < leastEase)
  const plainEn = ['The parcel has not come. Open the page and say what happened.']
  const officeEn = [
    'Notwithstanding the aforementioned considerations, the documentation previously communicated necessitates comprehensive administrative verification.',
  ]
  assert.ok(flesch(plainEn) > leastEase && flesch(officeEn) < leastEase)
})
