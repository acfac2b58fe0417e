// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { sheetText } from './sheet_text'

test('tabs stand between cells only, line ends between rows only', () => expect(sheetText([['编号', '目标'], ['1', '管网\n79\t公里 ']])).toBe('编号\t目标\n1\t管网 79 公里'))

test.each(['=1+1', '+1', '-1', '@A1', ' =1', '＝1+1', '\t=1'])('%j is not taken for a formula', (text) => expect(sheetText([[text]])).toMatch(/^'/))

test.each(['≥ 32%', '990101-1-5', '（一）', '79 公里'])('%s stays as it is', (text) => expect(sheetText([[text]])).toBe(text))
