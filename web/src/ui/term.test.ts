// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'

vi.mock('@/text', () => ({ t: (key: string) => key }))
const { termOf } = await import('./term')

test.each([
  ['2 working hours', { n: 2, unit: 'working_hours' }],
  ['1 working day', { n: 1, unit: 'working_days' }],
  ['30 minutes', { n: 30, unit: 'minutes' }],
  ['3 days', { n: 3, unit: 'days' }],
  ['same day', undefined],
])('the term "%s"', (term, expected) => expect(termOf(term)).toEqual(expected))
