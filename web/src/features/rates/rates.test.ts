// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listedOf, shareWords, whyNone } from './cited'
import { rangeOf } from './rate_period'

test.each([
  ['month', '2026-11-23', '', '', { from: '2026-11-01', to: '2026-11-23' }],
  ['last_month', '2026-11-23', '', '', { from: '2026-10-01', to: '2026-10-31' }],
  ['last_month', '2027-01-02', '', '', { from: '2026-12-01', to: '2026-12-31' }],
  ['last_month', '2028-03-31', '', '', { from: '2028-02-01', to: '2028-02-29' }],
  ['year', '2026-11-23', '', '', { from: '2026-01-01', to: '2026-11-23' }],
  ['own', '2026-11-23', '2026-03-05', '2026-03-05', { from: '2026-03-05', to: '2026-03-05' }],
  ['own', '2026-11-23', '2026-03-05', '', 'missing'],
  ['own', '2026-11-23', '2026-02-30', '2026-03-05', 'missing'],
  ['own', '2026-11-23', '2026-03-06', '2026-03-05', 'turned'],
] as const)('%s on %s, %s to %s', (name, today, from, to, expected) => expect(rangeOf(name, today, from, to)).toEqual(expected))

test('each case once, with how often it counts and how many are not named', () =>
  expect(listedOf({ ids: ['a', 'b', 'b'], count: 5 })).toEqual({ cases: [{ id: 'a', times: 1 }, { id: 'b', times: 2 }], more: 2 }))

test('no rate is told apart: nothing to count, or too few', () => expect([whyNone(0), whyNone(29)]).toEqual(['rates.none_due', 'rates.too_few']))

test('a bound of an interval in percent', () => expect(shareWords(0.6137)).toBe('61.4%'))
