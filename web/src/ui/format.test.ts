// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { byteSize, groupedNumber, shortenedInside } from './format'

test.each([
  ['66000', '66,000'],
  ['9999', '9999'],
  ['1234567.25', '1,234,567.25'],
  ['-66000', '−66,000'],
  ['12345678901234567890.1', '12,345,678,901,234,567,890.1'],
  ['', ''],
  ['1:2:1', '1:2:1'],
])('a quantity %s reads %s', (decimal, read) => expect(groupedNumber(decimal)).toBe(read))

test('a long name keeps its end, where names differ', () => {
  expect(shortenedInside('本溪市生态环境局明山区分局', 22)).toBe('本溪市生态环境局明山区分局')
  expect(shortenedInside('澄砚市自然资源和规划局澄砚区分局不动产登记中心', 12)).toBe('澄砚市自…不动产登记中心')
  expect([...shortenedInside('𠮷'.repeat(30), 10)]).toHaveLength(10)
})

test.each([
  [512, '512 B'],
  [20480, '20 KB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%d bytes read %s', (count, read) => expect(byteSize(count)).toBe(read))
