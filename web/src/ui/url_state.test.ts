// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { changed, oneOf, pageIn, paneIn, placeIn, textIn } from './url_state'

test('what is not understood is as if it were not there', () => {
  expect(textIn({ q: ['a', 'b'] }, 'q')).toBe('a')
  expect(textIn({ q: null }, 'q')).toBe('')
  expect(oneOf({ kind: 'level' }, 'kind', ['level', 'count'])).toBe('level')
  expect(oneOf({ kind: 'x' }, 'kind', ['level', 'count'])).toBeUndefined()
  for (const page of ['0', '-1', '1.5', 'x', '100001']) expect(pageIn({ page })).toBe(1)
  expect(pageIn({ page: '3' })).toBe(3)
})

test.each([
  ['1390-1393', [1390, 1393]],
  ['5-5', [5, 5]],
  ['9-3', undefined],
  ['a-3', undefined],
  ['', undefined],
])('the place %s', (at, place) => expect(placeIn({ at }, 'at')).toEqual(place))

test('the pane names a noun and an id', () => {
  expect(paneIn({ pane: 'targets/990101-3-38' }, 'targets')).toBe('990101-3-38')
  expect(paneIn({ pane: 'cases/1' }, 'targets')).toBeUndefined()
  expect(paneIn({}, 'targets')).toBeUndefined()
})

test('empty values leave the address', () => expect(changed({ q: 'a', page: '2' }, { q: '', unit: '区水务局', page: undefined })).toEqual({ unit: '区水务局' }))
