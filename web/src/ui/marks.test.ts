// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { marksByLine, segmentsOf, type Mark } from './marks'

const mark = (id: string, begin: number, end: number): Mark => ({ id, kind: id, begin, end })
const drawn = (begin: number, end: number, marks: Mark[]) => segmentsOf(begin, end, marks).map((one) => [one.begin, one.end, one.marks.map(({ id }) => id).join(' ')])

test.each<[string, Mark[], unknown[]]>([
  ['no mark is one piece', [], [[0, 10, '']]],
  ['a mark cuts before and behind itself', [mark('a', 2, 5)], [[0, 2, ''], [2, 5, 'a'], [5, 10, '']]],
  ['the smaller of two nested marks is on top', [mark('in', 3, 4), mark('out', 2, 6)], [[0, 2, ''], [2, 3, 'out'], [3, 4, 'out in'], [4, 6, 'out'], [6, 10, '']]],
  ['crossing marks share the middle', [mark('a', 1, 5), mark('b', 3, 9)], [[0, 1, ''], [1, 3, 'a'], [3, 5, 'b a'], [5, 9, 'b'], [9, 10, '']]],
  ['marks that touch do not mix', [mark('a', 0, 4), mark('b', 4, 10)], [[0, 4, 'a'], [4, 10, 'b']]],
  ['an empty mark is left out', [mark('a', 4, 4)], [[0, 10, '']]],
  ['a mark that reaches out of the stretch is cut', [mark('a', -5, 3), mark('b', 8, 20)], [[0, 3, 'a'], [3, 8, ''], [8, 10, 'b']]],
  ['two marks at one place', [mark('a', 2, 4), mark('b', 2, 4)], [[0, 2, ''], [2, 4, 'a b'], [4, 10, '']]],
])('%s', (_, marks, expected) => expect(drawn(0, 10, marks)).toEqual(expected))

test('a mark that runs over the end of a line stands in both lines', () => {
  const lines = [{ begin: 0, end: 4 }, { begin: 5, end: 9 }, { begin: 10, end: 14 }]
  const ids = marksByLine(lines, [mark('far', 12, 13), mark('over', 3, 7), mark('all', 0, 14)]).map((marks) => marks.map(({ id }) => id))
  expect(ids).toEqual([['all', 'over'], ['all', 'over'], ['all', 'far']])
})
