// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { countsOf, gravestFirst, type Severity } from './severities'

const found = (...severities: Severity[]) => severities.map((severity, at) => ({ severity, at }))

test('every kind is counted, also the one that does not occur', () => {
  expect(countsOf(found('note', 'error', 'note'))).toEqual({ error: 1, warning: 0, note: 2 })
})

test('the gravest come first and keep the order of the text among themselves', () => {
  expect(gravestFirst(found('note', 'error', 'warning', 'error')).map(({ at }) => at)).toEqual([1, 3, 2, 0])
})
