// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Selection } from './selection'

const row = (id: string, value = '') => ({ id, value })

test('rows stay chosen when the list shows others', () => {
  const selection = new Selection<{ id: string; value: string }>(({ id }) => id)
  selection.set([row('1'), row('2')], true)
  expect(selection.countOutside([row('2'), row('3')])).toBe(1)
  selection.set([row('2')], false)
  expect([...selection.rows.keys()]).toEqual(['1'])
})

test('a row read anew takes the place of the chosen one, and chooses no other', () => {
  const selection = new Selection<{ id: string; value: string }>(({ id }) => id)
  selection.set([row('1', 'old')], true)
  selection.renew([row('1', 'new'), row('2', 'new')])
  expect([...selection.rows.values()]).toEqual([row('1', 'new')])
})
