import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marksOf, type PageMarks } from '../support/page-parity.ts'
import { filesLike, readText } from '../support/project.ts'

const pages = filesLike('content/**/it.mdx')

const marks: readonly (readonly [keyof PageMarks, string])[] = [
  ['facts', 'state the same facts'],
  ['links', 'lead to the same places'],
  ['addresses', 'name the same outside addresses'],
  ['numbers', 'give the same figures and dates'],
  ['blocks', 'have the same steps, tips and notes'],
]

test('the pages are there', () => {
  assert.equal(pages.length >= 17, true)
})

for (const path of pages) {
  const [it, en] = [marksOf(readText(path)), marksOf(readText(path.replace('/it.mdx', '/en.mdx')))]
  for (const [mark, words] of marks) {
    test(`${path.replace('/it.mdx', '')}: both languages ${words}`, () => {
      assert.deepEqual(it[mark], en[mark])
    })
  }
}

const page = (body: string): string => `---\ntitle: a\n---\n${body}`

for (const [mark, it, en] of [
  ['facts', '<Fact id="S-01">a b c</Fact>', '<Fact id="S-02">a b c</Fact>'],
  ['links', '<Go to="phrases">a</Go>', '<Go to="message">a</Go>'],
  ['addresses', '[a](https://example.org/a)', '[a](https://example.org/b)'],
  ['numbers', 'entro 30 giorni', 'within 31 days'],
  ['blocks', '<Tip id="a" title="A">', '<Tip id="b" title="B">'],
] as const) {
  test(`a page that differs in its ${mark} is noticed`, () => {
    assert.notDeepEqual(marksOf(page(it))[mark], marksOf(page(en))[mark])
  })
}
