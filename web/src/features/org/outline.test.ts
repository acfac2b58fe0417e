// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { outlineOf } from './outline'

const square = (x: number, y: number) => [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]]

test('a square at the equator stays one, north above', () =>
  expect(outlineOf({ type: 'Polygon', coordinates: square(0, -0.5) }, 100)).toEqual({ path: 'M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0Z', width: 100, height: 100 }))
test('a square degree is narrower in the north', () => {
  const outline = outlineOf({ type: 'Polygon', coordinates: square(120, 59.5) }, 100)!
  expect(outline.height).toBeCloseTo(100)
  expect(outline.width).toBeCloseTo(50, 0)
})
test('several areas become one path', () => expect(outlineOf({ type: 'MultiPolygon', coordinates: [square(0, 0), square(5, 0)] })!.path.match(/M/g)).toHaveLength(2))
test.each([[null], [{ type: 'Point', coordinates: [1, 2] }], [{ type: 'Polygon' }], [{ type: 'Polygon', coordinates: [[['a', 'b']]] }]])('%j is no area', (geometry) => expect(outlineOf(geometry)).toBeUndefined())
