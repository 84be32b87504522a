import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answers, formOf } from '../../src/domain/message/answers.ts'
import { composeMessage } from '../../src/domain/message/compose.ts'
import { forms, type Material, stages } from '../../src/domain/message/material.ts'
import { nextStepOf, partsFor } from '../../src/domain/message/next-step.ts'
import { partsOf } from '../../src/domain/message/parts.ts'
import { routesOf } from '../../src/domain/message/routes.ts'
import { materialOf, materials } from '../support/material.ts'

const stepOf = (answers: Answers, material: Material = materialOf('never-arrived')) =>
  nextStepOf(answers, material, partsOf(composeMessage(answers, material, '2026-11-23'), formOf(answers)))

test('a first message about what Amazon sold goes to its chat, by way of the bot', () => {
  assert.equal(stepOf({ soldBy: 'amazon' }), 'chat')
  assert.equal(stepOf({}), 'chat')
})

test('what a seller sold and shipped goes to the seller first, in a chat as in an e-mail', () => {
  for (const form of ['chat', 'email']) assert.equal(stepOf({ soldBy: 'sellerShips', form }), 'seller')
})

test('whoever wrote to the seller before is led to the guarantee', () => {
  for (const stage of ['followUp', 'manager'])
    assert.equal(stepOf({ soldBy: 'sellerShips', stage }), 'guarantee')
})

test('a call, a letter and an agreement that is put in writing go where they always go', () => {
  assert.equal(stepOf({ soldBy: 'sellerShips', form: 'call' }), 'call')
  assert.equal(stepOf({ soldBy: 'sellerShips', stage: 'formal', form: 'email' }), 'email')
  assert.equal(stepOf({ soldBy: 'sellerShips', stage: 'recap' }), 'person')
})

test('where no bot is written to, the message is for the person who is already there', () => {
  assert.equal(stepOf({ soldBy: 'amazon', stage: 'followUp', form: 'email' }), 'email')
  assert.equal(stepOf({ soldBy: 'amazon', stage: 'recap' }), 'person')
})

test('nobody is sent to support first with a request that the list of places takes elsewhere', () => {
  for (const material of materials)
    for (const soldBy of ['amazon', 'seller', 'sellerShips', ''])
      for (const stage of stages)
        for (const form of forms) {
          const answers = { soldBy, stage, form }
          const [first] = routesOf(answers, material)
          const step = nextStepOf(answers, material, [])
          if (step === 'seller') assert.equal(first?.channel, 'seller')
          if (step === 'guarantee') assert.equal(first?.channel, 'a-to-z')
          if (form !== 'call' && ['first', 'followUp', 'manager'].includes(stage))
            assert.equal(first?.channel === 'seller', step === 'seller', material.situation.id)
        }
})

test('only support gets a line for its bot, not a seller nor the guarantee', () => {
  const material = materialOf('never-arrived')
  const botLines = (soldBy: string, stage = 'first'): number => {
    const answers = { soldBy, stage }
    const parts = partsOf(composeMessage(answers, material, '2026-11-23'), 'chat')
    return partsFor(nextStepOf(answers, material, parts), parts).filter(({ purpose }) => purpose === 'bot')
      .length
  }
  assert.equal(botLines('amazon'), 1)
  assert.equal(botLines('amazon', 'followUp'), 1)
  assert.equal(botLines('sellerShips'), 0)
  assert.equal(botLines('sellerShips', 'followUp'), 0)
})
