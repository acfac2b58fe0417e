// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { factsOf } from './entry_facts'

test('before and after stand together, the rest in rows of their own', () => {
  const data = { reason: '原文写的是年底', fields: { deadline: { before: '', after: '2026-12-31' } }, changes: { kept: 3 }, list: [1] }
  expect(factsOf({ data })).toEqual([
    { name: 'reason', value: '原文写的是年底' },
    { name: 'deadline', value: '2026-12-31', was: '' },
    { name: 'kept', value: '3' },
    { name: 'list', value: '[1]' },
  ])
})

test('of a naming, what it means is told in words', () => {
  const data = { written: '绿荫提质', indicator: 'high-standard-farmland', means: { before: '', after: '高标准农田' }, unit: '', state: 'ab12' }
  expect(factsOf({ data })).toEqual([
    { name: 'written', value: '绿荫提质' },
    { name: 'means', value: '高标准农田', was: '' },
  ])
})

test('a fingerprint is shown by its beginning; counts of nothing are left out', () => {
  const data = { sha256: '2f1e79cc412a31da62a999a27cdea63e', tasks: 0, kept: 0, added: 39 }
  expect(factsOf({ data })).toEqual([
    { name: 'sha256', value: '2f1e79cc412a' },
    { name: 'tasks', value: '0' },
    { name: 'added', value: '39' },
  ])
})
