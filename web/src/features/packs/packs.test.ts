// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { hoursOf, sumOf } from './burden'
import { BOX, linesOf, shapeOf } from './diagram_shape'

const state = (id: string, column: number, row: number) => ({ id, column, row })
const way = (from: string, to: string) => ({ from, to, back: false, by_timer: false, transitions: ['t'] })

test('boxes stand in their columns and rows, inside the picture', () => {
  const { boxes, width, height } = shapeOf({ states: [state('a', 0, 0), state('b', 1, 0), state('c', 1, 1)], ways: [] })
  expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + BOX.width)
  expect(boxes[2]!.y).toBeGreaterThan(boxes[1]!.y + BOX.height)
  for (const { x, y } of boxes) expect([x >= 0, y >= 0, x + BOX.width <= width, y + BOX.height <= height]).toEqual([true, true, true, true])
})
test('every way between known states is drawn, with its label inside the picture', () => {
  const shape = shapeOf({ states: [state('a', 0, 0), state('b', 1, 0), state('c', 0, 1)], ways: [way('a', 'b'), way('b', 'a'), way('a', 'c'), way('a', 'a'), way('a', 'gone')] })
  expect(shape.ways.map(({ from, to }) => from + to)).toEqual(['ab', 'ba', 'ac', 'aa'])
  for (const { path, label } of shape.ways) {
    expect(path).toMatch(/^M[\d. ]+C[\d. ]+$/)
    expect([label.x > 0, label.x < shape.width, label.y > 0, label.y < shape.height]).toEqual([true, true, true, true])
  }
})
test('a picture without states is none', () => expect(shapeOf({ states: [], ways: [] }).boxes).toEqual([]))

test.each([
  ['已办结', ['已办结']],
  ['已吹哨待报到的单位到场', ['已吹哨待报到的单位', '到场']],
  ['Waiting for the unit', ['Waiting for the', 'unit']],
])('"%s" in lines', (title, lines) => expect(linesOf(title)).toEqual(lines))

test.each([
  ['nobody', 60, 0, 10, 0],
  ['thirty people, eight times, a minute', 60, 30, 8, 4],
  ['less than half a tenth', 1, 1, 1, 0],
])('hours a month of %s', (_, seconds, persons, times, hours) => expect(hoursOf(seconds, persons, times)).toBe(hours))
test('the sum is of the exact hours', () => expect(sumOf([{ seconds: 90, persons: 1, times: 1 }, { seconds: 90, persons: 1, times: 1 }])).toBe(0.1))
