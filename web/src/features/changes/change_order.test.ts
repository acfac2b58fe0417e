// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { CHANGE_KINDS, countsOf, FAMILY_OF, gravestFirst, type ChangeKind } from './change_order'

const item = (name: string, ...kinds: ChangeKind[]) => ({ name, kinds, sentence: '', old: [], new: [] })

test('what was weakened or dropped comes before what was only reworded, else the order of the text stays', () => {
  const items = [item('一', 'reworded'), item('二', 'added'), item('三', 'reworded', 'weakened'), item('四', 'added')]
  expect(gravestFirst(items).map(({ name }) => name)).toEqual(['三', '二', '四', '一'])
})

test('a change of two kinds counts for both, kinds that do not occur are left out', () => {
  expect(countsOf([item('一', 'weakened', 'postponed'), item('二', 'postponed')])).toEqual([{ kind: 'weakened', count: 1 }, { kind: 'postponed', count: 2 }])
})

test('every kind has a colour', () => expect(CHANGE_KINDS.every((kind) => FAMILY_OF[kind])).toBe(true))
