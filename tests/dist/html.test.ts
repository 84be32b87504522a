import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { openDist } from '../support/built-site.ts'

const site = await openDist()

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Questions of style: what HTML does by itself, a text field and a button that sends its form, is what is meant here.
    'no-implicit-button-type': 'off',
    'no-implicit-input-type': 'off',
  },
})

/** Single places where a rule does not fit, each with its reason. */
const exceptions = [
  {
    rule: 'wcag/h32',
    place: /message-builder > form$/,
    reason: 'The form of the builder is never sent: the message stands beside it as one types.',
  },
  {
    rule: 'empty-heading',
    place: /message-builder > template/,
    reason: 'The heading of a template gets its words with every copy.',
  },
] as const

const isExcepted = (ruleId: string, selector: string | null): boolean =>
  exceptions.some(({ rule, place }) => rule === ruleId && place.test(selector ?? ''))

for (const { address, html } of site.pages) {
  test(`${address || '(root)'} is valid HTML`, async () => {
    const { results } = await validator.validateString(html)
    const messages = results.flatMap((result) =>
      result.messages
        .filter(({ ruleId, selector }) => !isExcepted(ruleId, selector))
        .map(
          ({ ruleId, message, selector, line, column }) =>
            `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`,
        ),
    )
    assert.deepEqual(messages, [])
  })
}

test('a page with a label for nothing and a repeated id is refused', async () => {
  const wrong =
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p id="a">A</p><p id="a">B</p></body></html>'
  const { valid } = await validator.validateString(wrong)
  assert.equal(valid, false)
})
