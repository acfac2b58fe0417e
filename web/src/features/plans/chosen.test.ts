// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { changesOf, comparisonOf } from './chosen'

test('two plans or more are compared, up to what the server takes', () => {
  expect(comparisonOf(['990101-1'])).toBeUndefined()
  expect(comparisonOf(['990101-1', '990101-2'])).toBe('/compare?plans=990101-1,990101-2')
  expect(comparisonOf(Array.from({ length: 51 }, (_, at) => `990101-${at + 1}`))).toBeUndefined()
})

test('of two plans the changes lead from the one put in first to the other', () => {
  const first = { id: '990101-2', imported_at: '2026-01-01T00:00:00Z' }
  const second = { id: '990101-1', imported_at: '2026-02-01T00:00:00Z' }
  expect(changesOf([second, first])).toBe('/plans/990101-1/changes?from=990101-2')
  expect(changesOf([first])).toBeUndefined()
})
