// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { asCssText } from './paper'

test.each([
  ['台账 · 单位: 区水务局', '"台账 · 单位: 区水务局"'],
  ['a"b\\c', '"a\\22 b\\5c c"'],
  ['一\n二', '"一\\a 二"'],
])('%s cannot leave its string in a style sheet', (text, css) => expect(asCssText(text)).toBe(css))
