import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../../src/domain/message/answers.ts'
import { composeMessage } from '../../src/domain/message/compose.ts'
import {
  type Material,
  messageLanguages,
  type Stage,
  stages,
  tones,
} from '../../src/domain/message/material.ts'
import { toneDifferences } from '../../src/domain/message/tone-differences.ts'
import { lastContact, materialOf, materials, ordinaryAnswers } from '../support/material.ts'

const today = '2026-11-22'

const answersIn = (stage: Stage, material: Material): Answers =>
  ordinaryAnswers(material, { ...lastContact, stage, country: 'IT', soldBy: 'amazon', ownIt: 'È un regalo.' })

const pairsOf = (answers: Answers, material: Material) =>
  composeMessage(answers, material, today).flatMap(({ sentences }) => sentences)

const cases = materials.flatMap((material) =>
  stages.flatMap((stage) => [
    { material, answers: answersIn(stage, material) },
    { material, answers: { stage } },
  ]),
)

test('the comparison shows what each strength would really say', () => {
  for (const { material, answers } of cases)
    for (const { id, said } of toneDifferences(answers, material, today))
      for (const tone of tones)
        assert.deepEqual(
          said[tone],
          pairsOf({ ...answers, tone }, material).find((pair) => pair.id === id),
        )
})

test('a sentence that is the same in every strength is not shown, every other one is', () => {
  for (const { material, answers } of cases) {
    const [gentle = [], clear = [], firm = []] = tones.map((tone) => pairsOf({ ...answers, tone }, material))
    const ids = new Set([...gentle, ...clear, ...firm].map(({ id }) => id))
    const changing = [...ids].filter((id) => {
      const said = [gentle, clear, firm].map((pairs) => pairs.find((pair) => pair.id === id))
      return said.some((pair) => pair?.it !== said[0]?.it || pair?.en !== said[0]?.en)
    })
    assert.deepEqual(
      toneDifferences(answers, material, today)
        .map(({ id }) => id)
        .sort(),
      changing.sort(),
    )
  }
})

test('the sentences are compared in the order in which each strength says them', () => {
  for (const { material, answers } of cases) {
    const ids = toneDifferences(answers, material, today).map(({ id }) => id)
    for (const tone of tones) {
      const said = pairsOf({ ...answers, tone }, material).map(({ id }) => id)
      assert.deepEqual(
        ids.filter((id) => said.includes(id)),
        said.filter((id) => ids.includes(id)),
        `${material.situation.id}, ${tone}`,
      )
    }
  }
})

test('in every situation the first message has something to compare: the request at least', () => {
  for (const material of materials) {
    const differences = toneDifferences(answersIn('first', material), material, today)
    const ask = differences.find(({ id }) => id === 'ask')
    assert.deepEqual(Object.keys(ask?.said ?? {}).sort(), [...tones].sort(), material.situation.id)
    assert.equal(new Set(tones.map((tone) => ask?.said[tone]?.it)).size, tones.length)
  }
})

test('a sentence that only one strength has is missing in the others', () => {
  const material = materialOf('broke-after-months')
  const next = toneDifferences(answersIn('first', material), material, today).find(({ id }) => id === 'next')
  assert.deepEqual(Object.keys(next?.said ?? {}), ['firm'])
})

test('which strength is chosen does not change the comparison', () => {
  for (const { material, answers } of cases) {
    const [first, ...others] = ['', ...tones].map((tone) =>
      toneDifferences({ ...answers, tone }, material, today),
    )
    for (const other of others) assert.deepEqual(other, first)
  }
})

const factsIn = (text: string): readonly string[] => [
  ...new Set((text.match(/[«"][^«»"]*[»"]|\d+(?:[.,-]\d+)*/g) ?? []).sort()),
]

test('every strength tells the same facts: the same numbers, dates and names', () => {
  const differing = new Set<string>()
  for (const material of materials)
    for (const stage of stages)
      for (const { id: ask } of material.situation.asks)
        for (const language of messageLanguages) {
          const answers = { ...answersIn(stage, material), ask }
          const facts = tones.map((tone) =>
            factsIn(
              pairsOf({ ...answers, tone }, material)
                .map((pair) => pair[language])
                .join(' '),
            ).join(' '),
          )
          if (new Set(facts).size > 1) differing.add(`${material.situation.id}, ${stage}, ${ask}`)
        }
  assert.deepEqual([...differing], [])
})
