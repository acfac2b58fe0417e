// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { lastPageOf } from './list_page'

const list = (total: number, total_is_exact: boolean, page: number, rows: number) => ({ total, total_is_exact, page, page_size: 50, items: Array.from({ length: rows }) })

test.each([
  ['an exact count ends its pages', list(120, true, 3, 20), 3],
  ['nothing has one page', list(0, true, 1, 0), 1],
  ['all that was counted can be reached', list(10000, false, 1, 50), 200],
  ['a full page at the end of the count is followed by another', list(10000, false, 200, 50), 201],
  ['and so on past it', list(10000, false, 207, 50), 208],
  ['a page that is not full is the last', list(10000, false, 208, 12), 208],
])('%s', (_, page, last) => expect(lastPageOf(page)).toBe(last))
