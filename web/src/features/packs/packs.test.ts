// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { hoursOf, sumOf } from './burden'
import { BOX_WIDTH, linesOf, shapeOf, TAB } from './diagram_shape'

const state = (id: string, column: number, row: number) => ({ id, column, row })
const way = (from: string, to: string) => ({ from, to, back: false, by_timer: false, transitions: ['t'] })

test('boxes stand in their columns and rows, inside the picture', () => {
  const { boxes, width, height } = shapeOf({ states: [state('a', 0, 0), state('b', 1, 0), state('c', 1, 1)], ways: [] })
  expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + BOX_WIDTH)
  expect(boxes[2]!.y).toBeGreaterThan(boxes[1]!.y + boxes[1]!.height)
  for (const box of boxes) expect([box.x >= 0, box.y >= 0, box.x + BOX_WIDTH <= width, box.y + box.height <= height]).toEqual([true, true, true, true])
})

const grid = [state('a', 0, 0), state('b', 1, 0), state('c', 2, 0), state('d', 1, 1), state('e', 3, 1)]
const crowded = { states: grid, ways: [way('a', 'b'), way('a', 'd'), way('a', 'c'), way('a', 'e'), way('b', 'c'), way('d', 'e'), way('c', 'e'), way('c', 'a'), way('b', 'd'), way('b', 'b'), way('a', 'gone')] }
test('every way between known states has a number of its own; onward ones are lines, others tabs', () => {
  const { ways } = shapeOf(crowded)
  expect(ways.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(ways.filter(({ path }) => !path).map(({ from, to }) => from + to)).toEqual(['bb', 'bd', 'ca'])
})
test('no number lies on another', () => {
  const labels = shapeOf(crowded).ways.map(({ label }) => label)
  labels.forEach((one, at) => labels.slice(at + 1).forEach((other) => expect(Math.abs(one.x - other.x) >= TAB - 4 || Math.abs(one.y - other.y) >= TAB / 2).toBe(true)))
})
test('no line runs through a box, and no two share a rail', () => {
  const { boxes, ways } = shapeOf(crowded)
  const corners = (path: string) => {
    let [x, y] = [0, 0]
    return [...path.matchAll(/([MHV])([\d.]+)(?: ([\d.]+))?/g)].map(([, kind, one, two]) => {
      if (kind === 'M') [x, y] = [Number(one), Number(two)]
      else if (kind === 'H') x = Number(one)
      else y = Number(one)
      return { x, y }
    })
  }
  const uprights: string[] = []
  for (const { path } of ways.filter((one) => one.path)) {
    const points = corners(path)
    points.slice(1).forEach((end, at) => {
      const begin = points[at]!
      for (const box of boxes) {
        const isBeside = Math.max(begin.x, end.x) <= box.x || Math.min(begin.x, end.x) >= box.x + BOX_WIDTH || Math.max(begin.y, end.y) <= box.y || Math.min(begin.y, end.y) >= box.y + box.height
        expect(isBeside, `${path} through ${box.id}`).toBe(true)
      }
      if (begin.x === end.x && begin.y !== end.y) uprights.push(String(begin.x))
    })
  }
  expect(new Set(uprights).size).toBe(uprights.length)
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
