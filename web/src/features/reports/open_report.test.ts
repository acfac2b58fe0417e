// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { codeIn, emptyReport, faultsOf, reportOf, spacedCode } from './open_report'

const whole = { ...emptyReport(), kind: 'appeals/noise', where: '清河社区 3 号楼', text: '夜里施工吵。\n已经三天了' }
test.each([
  ['nothing', emptyReport(), ['kind_missing', 'where_missing', 'text_missing']],
  ['all that is needed', whole, []],
  ['a telephone number in words', { ...whole, phone: '没有' }, ['phone_wrong']],
])('a report with %s', (_, said, expected) => expect(faultsOf(said)).toEqual(expected))

test('a report is sent with its first words as title, and a code is asked for', () =>
  expect(reportOf({ ...whole, phone: ' 138 ' }, [])).toEqual({ pack: 'appeals', kind: 'noise', title: '夜里施工吵', text: '夜里施工吵。\n已经三天了', place: { address: '清河社区 3 号楼' }, reporter: { phone: '138' }, follow: true }))

test('a code is read as it was written down', () => {
  expect(codeIn(' abcd-efgh 2345')).toBe('ABCDEFGH2345')
  expect(spacedCode('ABCDEFGH2345')).toBe('ABCD EFGH 2345')
})
