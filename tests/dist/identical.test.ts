import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildVariant, variantFolder } from '../support/built-variant.ts'
import { differencesBetween } from '../support/compare-folders.ts'
import { root } from '../support/project.ts'

test('a second build of the same sources differs in no file', () => {
  buildVariant('second-build', {})
  assert.deepEqual(differencesBetween(join(root, 'dist'), variantFolder('second-build')), [])
})

test('a file that differs, or that only one build has, is noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  try {
    cpSync(join(root, 'dist/it'), join(folder, 'it'), { recursive: true })
    assert.deepEqual(differencesBetween(join(root, 'dist/it'), join(folder, 'it')), [])
    writeFileSync(join(folder, 'it/index.html'), 'other')
    writeFileSync(join(folder, 'it/more.html'), 'more')
    assert.deepEqual(differencesBetween(join(root, 'dist/it'), join(folder, 'it')), [
      'index.html',
      'more.html',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
