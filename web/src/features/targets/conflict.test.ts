// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { met, together } from './conflict'
import { fieldsOf } from './correction'

const before = {
  id: '990101-1-1', indicator: '停车泊位', action: '新增', op: '=', value: '600', value_max: '', unit: '个', kind: 'count', per: '', baseline: '', deadline: '', lead_unit: '区住建局',
} as Schemas['Target']
const typed = { ...fieldsOf(before), value: '610', unit: '' }

describe('a correction that meets the one of another', () => {
  test('follows them where nothing was typed', () => {
    const { typed: now, conflicts } = met(before, { ...before, deadline: '2030-12-31' }, typed)
    expect(now).toEqual({ ...typed, deadline: '2030-12-31' })
    expect(conflicts).toEqual([{ field: 'deadline', was: '', theirs: '2030-12-31' }])
  })
  test('keeps what was typed beside theirs', () => {
    const { typed: now, conflicts } = met(before, { ...before, value: '620' }, typed)
    expect(now).toEqual(typed)
    expect(conflicts).toEqual([{ field: 'value', was: '600', theirs: '620', mine: '610' }])
  })
  test('has nothing to choose where both say the same', () => expect(met(before, { ...before, value: '610' }, typed).conflicts).toEqual([{ field: 'value', was: '600', theirs: '610' }]))
  test('meets nothing where nothing was changed', () => expect(met(before, { ...before }, typed)).toEqual({ typed, conflicts: [] }))
})

test('what was met before stays until it is met anew', () => {
  const [value, unit, again] = [{ field: 'value', was: '1', theirs: '2' }, { field: 'unit', was: '', theirs: '个' }, { field: 'value', was: '2', theirs: '3' }] as const
  expect(together([value, unit], [again])).toEqual([unit, again])
})
