// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { checkCorrection, decimalFrom, draftFrom, fieldsOf, resumed } from './correction'

const target = {
  id: '990101-1-1', indicator: '停车泊位', action: '新增', op: '=', value: '600', value_max: '', unit: '个', kind: 'count', per: '', baseline: '', deadline: '', lead_unit: '区住建局',
} as Schemas['Target']

test.each([
  ['66000', '66000'],
  ['66,000', '66000'],
  ['６．５', '6.5'],
  ['6.6万', '66000'],
  ['1.15 亿', '115000000'],
  ['0.00005万', '0.5'],
  ['−3', '-3'],
  ['', ''],
  ['约600', undefined],
  ['1.2.3', undefined],
])('a person types %s and means %s', (typed, decimal) => expect(decimalFrom(typed)).toBe(decimal))

describe('a correction', () => {
  test('holds the changed fields only', () => {
    const checked = checkCorrection(target, { ...fieldsOf(target), value: '6.6万', deadline: '2026-12-31' }, '原文写的是年底')
    expect(checked).toEqual({ fields: { value: '66000', deadline: '2026-12-31' }, errors: {} })
  })
  test('needs a reason', () => expect(checkCorrection(target, { ...fieldsOf(target), value: '601' }, '  ').errors).toEqual({ reason: 'reason_missing' }))
  test('of nothing is refused', () => expect(checkCorrection(target, fieldsOf(target), '核对').errors).toEqual({ all: 'nothing_changed' }))
  test.each([
    ['a day that does not exist', { deadline: '2026-02-30' }, { deadline: 'day_wrong' }],
    ['a number that is none', { value: '六百' }, { value: 'number_wrong' }],
    ['a range without its end', { op: 'range' as const }, { value_max: 'range_open' }],
    ['a range that is turned round', { op: 'range' as const, value_max: '5' }, { value_max: 'range_turned' }],
    ['an indicator that was emptied', { indicator: ' ' }, { indicator: 'indicator_missing' }],
  ])('with %s is refused', (_, change, errors) => expect(checkCorrection(target, { ...fieldsOf(target), ...change }, '核对').errors).toEqual(errors))
  test('may take back an indicator where none was read', () => {
    const correction = { field: 'indicator', value: '停车泊位', was: '', reason: '补写', corrected_by: 'local', corrected_at: '2026-01-13T01:30:00Z' }
    expect(checkCorrection({ ...target, corrections: [correction] }, { ...fieldsOf(target), indicator: '' }, '撤销')).toEqual({ fields: { indicator: '' }, errors: {} })
  })
})

describe('a draft', () => {
  const typed = { ...fieldsOf(target), value: '60', unit: '' }
  test('holds the changed fields and the reason', () => expect(draftFrom(target, typed, '核对')).toEqual({ fields: { value: '60', unit: '' }, reason: '核对' }))
  test('of nothing is none', () => expect(draftFrom(target, fieldsOf(target), ' ')).toBeUndefined())
  test('goes on with what was typed', () => expect(resumed(target, draftFrom(target, typed, '核对'))).toEqual({ typed, reason: '核对' }))
  test('turns back nothing that another corrected meanwhile', () =>
    expect(resumed({ ...target, deadline: '2030-12-31' }, draftFrom(target, typed, '')).typed).toEqual({ ...typed, deadline: '2030-12-31' }))
  test.each([null, undefined, 7, { fields: { value: 7, colour: 'red' }, reason: [] }])('that is none (%j) changes nothing', (kept) => expect(resumed(target, kept)).toEqual({ typed: fieldsOf(target), reason: '' }))
})
