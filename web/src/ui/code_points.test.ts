// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { CodePointText } from './code_points'

test('places count code points, also behind characters beyond the first plane', () => {
  const text = new CodePointText('𠮷林路改造6.6万亩')
  expect(text.length).toBe(10)
  expect(text.slice(0, 1)).toBe('𠮷')
  expect(text.slice(5, 10)).toBe('6.6万亩')
  expect(text.slice(8, 99)).toBe('万亩')
})

test('places outside the text are cut to it', () => {
  const text = new CodePointText('新建')
  expect(text.slice(-3, 1)).toBe('新')
  expect(text.slice(1, 9)).toBe('建')
  expect(text.slice(5, 2)).toBe('')
})

test('lines leave their ends out; a CR LF counts as two', () => {
  expect(new CodePointText('一\r\n𠮷二\n\n三').lines()).toEqual([
    { begin: 0, end: 1 },
    { begin: 3, end: 5 },
    { begin: 6, end: 6 },
    { begin: 7, end: 8 },
  ])
})
