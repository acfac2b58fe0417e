// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { daysOf, periodsOf } from './periods'

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026Q1', '2026-01-01', '2026-03-31'],
  ['2026Q4', '2026-10-01', '2026-12-31'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s spans %s to %s', (period, from, to) => expect(daysOf(period)).toEqual({ from, to }))

test.each(['', '26', '2026Q5', '2026-13', '2026-00', '2026-1', 'soon'])('"%s" names no period', (period) => expect(daysOf(period)).toBeUndefined())

test('a year stands before its months and holds their sum', () => {
  const counts = [
    { name: '2026-12', targets: 3 },
    { name: '2025-06', targets: 1 },
    { name: '2026-03', targets: 2 },
    { name: '', targets: 9 },
  ]
  expect(periodsOf(counts)).toEqual([
    { period: '2025', targets: 1 },
    { period: '2025-06', targets: 1 },
    { period: '2026', targets: 5 },
    { period: '2026-03', targets: 2 },
    { period: '2026-12', targets: 3 },
  ])
})
