// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { summaryOf } from './reading_rows'

test('a reading in short, whatever it leaves out', () => {
  const summary = summaryOf({
    becomes: { outcome: 'changed', plan: { id: '990101-1', title: '澄砚区方案' }, version: 2 },
    findings: (['note', 'error'] as const).map((severity) => ({ rule: 'no-deadline', severity, title: '', sentence: '', why: '', ask: '', places: [] })),
    meta: { title: '澄砚区方案', issuer: null },
    text: '', headings: [], noise: [], rules: [],
    tasks: [{ lead: ['区水务局', '区财政局'] }],
    targets: [
      { indicator: '管网', action: '新建', text: '79公里', deadline: null, inferred_deadline: { date: '2026-12-31' }, task: 0 },
      { indicator: '公园', text: '3个', deadline: '2026-06-30', task: null },
    ],
    notices: [{ code: 'x', message: '这张表没有认出表头。', line: 10 }],
  })
  expect(summary).toMatchObject({ title: '澄砚区方案', issuer: '', tasks: 1, targets: 2, notices: [{ sentence: '这张表没有认出表头。', line: '10' }], becomes: { outcome: 'changed', version: 2 } })
  expect(summary.findings.map(({ severity }) => severity)).toEqual(['error', 'note'])
  expect(summary.rows).toEqual([
    { indicator: '新建管网', value: '79公里', deadline: '', inferred: '2026-12-31', unit: '区水务局、区财政局' },
    { indicator: '公园', value: '3个', deadline: '2026-06-30', inferred: '', unit: '' },
  ])
})
