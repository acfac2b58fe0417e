// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { exportAddress, filtersOf, ledgerView, targetQuery, taskQuery } from './ledger_view'

test('an address with nothing in it shows the first page of all targets', () => {
  const view = ledgerView({}, '')
  expect(view).toMatchObject({ show: 'targets', plan: '', page: 1, q: '' })
  expect(targetQuery(view)).toEqual({ page: 1, page_size: 50 })
  expect(filtersOf(view)).toEqual({})
})

test('a period becomes the days it spans', () => {
  expect(targetQuery(ledgerView({ due: '2026Q4' }, ''))).toMatchObject({ due_from: '2026-10-01', due_to: '2026-12-31' })
  expect(targetQuery(ledgerView({ due: 'soon' }, ''))).not.toHaveProperty('due_from', expect.anything())
})

test('the plan of the path is no filter; the plan of the query is', () => {
  expect(filtersOf(ledgerView({}, '990101-1'))).toEqual({})
  expect(targetQuery(ledgerView({}, '990101-1')).plan).toBe('990101-1')
  expect(filtersOf(ledgerView({ plan: '990101-1' }, ''))).toEqual({ plan: '990101-1' })
})

test('tasks are asked for without what only targets have', () => {
  const view = ledgerView({ show: 'tasks', kind: 'level', due: '2026', sort: 'due', unit: '区水务局', missing: 'number' }, '')
  expect(taskQuery(view)).toEqual({ unit: '区水务局', missing: 'number', page: 1, page_size: 50 })
  expect(filtersOf(view)).toEqual({ unit: '区水务局', missing: 'number' })
})

test('a role is that of the unit, and nothing without one', () => {
  expect(taskQuery(ledgerView({ show: 'tasks', unit: '区水务局', role: 'lead' }, ''))).toEqual({ unit: '区水务局', role: 'lead', page: 1, page_size: 50 })
  expect(targetQuery(ledgerView({ unit: '区水务局', role: 'responsible' }, ''))).toEqual({ unit: '区水务局', role: 'responsible', page: 1, page_size: 50 })
  expect(filtersOf(ledgerView({ unit: '区水务局', role: 'lead' }, ''))).toEqual({ unit: '区水务局', role: 'lead' })
  expect(filtersOf(ledgerView({ role: 'lead' }, ''))).toEqual({})
  expect(filtersOf(ledgerView({ unit: '区水务局', role: 'x' }, ''))).toEqual({ unit: '区水务局' })
})

test('the export is of the rows in view, all pages of them', () => {
  const address = exportAddress(ledgerView({ unit: '区水务局', due: '2026', sort: '-due', page: '3' }, '990101-1'), 'csv', 'zh')
  expect(decodeURIComponent(address)).toBe('/api/targets/export?format=csv&lang=zh&plan=990101-1&unit=区水务局&due_from=2026-01-01&due_to=2026-12-31&sort=-due')
})

test('tasks are exported with the filters of tasks', () => {
  const address = exportAddress(ledgerView({ show: 'tasks', unit: '区水务局', kind: 'level', due: '2026', sort: 'due', missing: 'number' }, '990101-1'), 'xlsx', 'en')
  expect(decodeURIComponent(address)).toBe('/api/tasks/export?format=xlsx&lang=en&plan=990101-1&unit=区水务局&missing=number')
})
