// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { barsOf, found, keyOf, nameOfRow, type Indicator } from './comparison_bars'

const plans = [
  { plan: { id: '990101-1', title: '澄砚区方案' }, place: '澄砚区', year: 2025 },
  { plan: { id: '990101-2', title: '某某方案' }, place: '', year: 0 },
]
const row = (plan: number, value: string, more = {}) => ({ target: `990101-${plan + 1}-1`, plan, modifiers: '', value, value_max: '', op: '>=' as const, phrase: '', deadline: '', words: '', ...more })
const indicator = (rows: Indicator['rows'], name = '绿化覆盖率', id = ''): Indicator => ({ id, origin: id ? 'vocabulary' : 'unknown', name, unit: '%', aspect: 'value', scope: '', names: [], direction: 'more', plan_count: 2, rows })

test.each([
  [row(0, '1'), '澄砚区 2025'],
  [row(0, '1', { deadline: '2027-12-31', modifiers: '农村' }), '澄砚区 2027 农村'],
  [row(1, '1'), '某某方案'],
])('a row is named by place, year and whom it is about: %#', (one, name) => expect(nameOfRow(one, plans)).toBe(name))

test('rows without a number have no bar, a range stands with its upper end', () => {
  const bars = barsOf(indicator([row(0, '85'), row(1, ''), row(1, '3', { value_max: '5' })]), plans)
  expect(bars.map(({ value }) => value)).toEqual([85, 5])
})

test('indicators are found by a part of their name, unknown ones go by their name', () => {
  const all = [indicator([]), indicator([], 'PM2.5浓度', 'pm25')]
  expect(found(all, ' pm2 ').map(keyOf)).toEqual(['pm25|%'])
  expect(found(all, '').map(keyOf)).toEqual(['绿化覆盖率|%', 'pm25|%'])
  const names = [{ name: '|细颗粒物', written: '细颗粒物', means: 'PM2.5浓度', named_by: 'local', named_at: '' }]
  expect(found([{ ...indicator([], 'PM2.5浓度', 'pm25'), names }], '颗粒').length).toBe(1)
})

test('groups of one indicator are told apart', () => {
  const one = indicator([], '道路', 'road')
  const keys = [one, { ...one, scope: '农村' }, { ...one, aspect: 'growth' as const }, { ...one, unit: '公里' }].map(keyOf)
  expect(new Set(keys).size).toBe(4)
})
