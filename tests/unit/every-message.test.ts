import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stages } from '../../src/domain/message/material.ts'
import { messagesOf } from '../support/every-message.ts'
import { materials } from '../support/material.ts'
import { breachesOfMessage } from '../support/message-rules.ts'

let count = 0

for (const material of materials) {
  for (const stage of stages) {
    test(`${material.situation.id}, ${stage}: every strength, form of use, remedy and answer makes a message that can be sent`, () => {
      const breaches = new Set<string>()
      for (const { pieces, ...manner } of messagesOf(material, stage)) {
        count += 1
        assert.ok(pieces.length >= 2, 'a message says something')
        for (const breach of breachesOfMessage(pieces, manner)) breaches.add(breach)
      }
      assert.deepEqual([...breaches], [])
    })
  }
}

test('these were thousands of messages', (context) => {
  context.diagnostic(`${count} messages`)
  assert.ok(count > 10_000)
})
