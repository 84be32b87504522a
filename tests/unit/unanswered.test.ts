import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answers } from '../../src/domain/message/answers.ts'
import { composeMessage } from '../../src/domain/message/compose.ts'
import { materialOf } from '../support/material.ts'

const silence: Answers = {
  orderDate: '2026-11-01',
  lastSilent: 'yes',
  lastDate: '2026-11-10',
  lastPerson: 'Marta',
}

const saidTo = (situation: string, answers: Answers) => {
  const pieces = composeMessage(
    { tone: 'clear', ...silence, ...answers },
    materialOf(situation),
    '2026-11-22',
  )
  const pairs = pieces.flatMap(({ sentences }) => sentences)
  return { it: pairs.map(({ it }) => it).join(' '), en: pairs.map(({ en }) => en).join(' ') }
}

test('who wrote and had no reply says so, and names nobody who replied', () => {
  for (const stage of ['followUp', 'manager']) {
    const { it, en } = saidTo('never-arrived', { stage })
    assert.match(it, /Ho scritto il 10 novembre, ma non ho ricevuto risposta\./)
    assert.match(en, /I wrote on 10 November, but I have not had a reply\./)
    assert.doesNotMatch(it + en, /Marta/)
  }
})

test('a formal complaint says that nobody replied, with day and case where they are known', () => {
  const stage = 'formal'
  const { it, en } = saidTo('never-arrived', { stage, lastCase: '123' })
  assert.match(it, /Ho già scritto il 10 novembre \(pratica 123\), ma non ho ricevuto risposta\./)
  assert.match(en, /I wrote about this on 10 November \(case 123\), but I have not had a reply\./)
  assert.match(
    saidTo('never-arrived', { stage, lastDate: '' }).it,
    /Ho già scritto, ma non ho ricevuto risposta\./,
  )
})

test('whether the message arrived is asked of who did not reply, and who handles it of who did', () => {
  const stage = 'followUp'
  for (const tone of ['gentle', 'clear', 'firm']) {
    const silent = saidTo('never-arrived', { stage, tone }).it
    assert.match(silent, /mio messaggio/)
    assert.doesNotMatch(silent, /occupando/)
    const replied = saidTo('never-arrived', { stage, tone, lastSilent: '' }).it
    assert.match(replied, /occupando/)
    assert.doesNotMatch(replied, /mio messaggio/)
  }
})

test('on the phone, who wrote and had no reply does not say that they are calling again', () => {
  const { it, en } = saidTo('never-arrived', { stage: 'followUp', form: 'call' })
  assert.doesNotMatch(it, /Richiamo/)
  assert.match(it, /Chiamo per un problema/)
  assert.match(en, /I am calling about a problem/)
})

test('an agreement follows a reply, whatever was ticked before', () => {
  const { it } = saidTo('never-arrived', { stage: 'recap' })
  assert.match(it, /Ne ho parlato il 10 novembre con Marta\./)
  assert.doesNotMatch(it, /non ho ricevuto risposta/)
})

test('a broken promise was an answer: nobody is said to have been silent', () => {
  assert.doesNotMatch(saidTo('broken-promise', { stage: 'followUp' }).it, /non ho ricevuto risposta/)
})
