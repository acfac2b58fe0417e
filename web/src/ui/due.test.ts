// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { dueOf } from './due'
import { chinaMoment } from './format'

const now = Date.UTC(2026, 10, 22, 2, 0)
test.each([
  ['a minute ago', '2026-11-22T01:59:00Z', undefined, { state: 'overdue', unit: 'minutes', amount: 1 }],
  ['three days ago', '2026-11-19T02:00:00Z', undefined, { state: 'overdue', unit: 'days', amount: 3 }],
  ['this very moment', '2026-11-22T02:00:00Z', undefined, { state: 'soon', unit: 'minutes', amount: 0 }],
  ['in five hours', '2026-11-22T07:00:00Z', undefined, { state: 'soon', unit: 'hours', amount: 5 }],
  ['in five hours, but the clock warns later', '2026-11-22T07:00:00Z', '2026-11-22T06:00:00Z', { state: 'later', unit: 'hours', amount: 5 }],
  ['in three days, and the clock warns already', '2026-11-25T02:00:00Z', '2026-11-22T02:00:00Z', { state: 'soon', unit: 'days', amount: 3 }],
] as const)('%s', (_, due, soon, expected) => expect(dueOf(due, now, soon)).toEqual(expected))

test('a moment is told as it is in China', () => {
  expect(chinaMoment('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30')
  expect(chinaMoment('not a moment')).toBe('not a moment')
})
