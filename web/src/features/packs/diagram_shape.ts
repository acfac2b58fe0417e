// SPDX-License-Identifier: Apache-2.0
// The picture of a pack's states: boxes by the columns and rows that the server gives, ways as curves between them. Pure; lengths are units of the picture.
import type { Schemas } from '@/api/client'

export type Diagram = Schemas['Pack']['diagram']
export interface Box {
  id: string
  x: number
  y: number
}
export interface Way {
  from: string
  to: string
  transitions: string[]
  byTimer: boolean
  path: string
  label: { x: number; y: number }
}
export interface Shape {
  width: number
  height: number
  boxes: Box[]
  ways: Way[]
}

export const BOX = { width: 128, height: 44 }
const COLUMN = 232
const ROW = 96
const PAD = 24
const LOOP = 34
const RAIL = 24 // between ways back, one below the other

const round = (value: number) => Math.round(value * 10) / 10
type Point = [number, number]
type Curve = [Point, Point, Point, Point]
const pathOf = ([a, ...rest]: Curve) => `M${a.map(round).join(' ')}C${rest.map((point) => point.map(round).join(' ')).join(' ')}`
const middleOf = ([a, b, c, d]: Curve) => ({ x: round((a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8), y: round((a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8) })

const { width: W, height: H } = BOX
// Where a curve has to be pulled so that its middle comes to `depth`, when it begins and ends at the two heights.
const pull = (depth: number, begins: number, ends: number) => (8 * depth - begins - ends) / 6

const loop = (box: Box): Curve => [[box.x + W * 0.3, box.y], [box.x + W * 0.3, box.y - LOOP], [box.x + W * 0.7, box.y - LOOP], [box.x + W * 0.7, box.y]]

// From side to side; over a column between them in a bow above.
function forwards(from: Box, to: Box): Curve {
  const reach = (to.x - from.x - W) / 2
  const bow = to.x - from.x > COLUMN && to.y === from.y ? 64 : 0
  return [[from.x + W, from.y + H / 2 - (bow ? 8 : 0)], [from.x + W + reach, from.y + H / 2 - bow], [to.x - reach, to.y + H / 2 - bow], [to.x, to.y + H / 2 - (bow ? 8 : 0)]]
}

// Within a column: down on the right side, up on the left.
function upright(from: Box, to: Box): Curve {
  const isDown = to.y > from.y
  const side = isDown ? W : 0
  const out = (isDown ? 1 : -1) * (36 + Math.abs(to.y - from.y) * 0.12)
  const [begin, end] = isDown ? [0.75, 0.25] : [0.25, 0.75]
  return [[from.x + side, from.y + H * begin], [from.x + side + out, from.y + H * begin], [to.x + side + out, to.y + H * end], [to.x + side, to.y + H * end]]
}

// Below all boxes that stand between the two.
function backwards(from: Box, to: Box, depth: number): Curve {
  const control = pull(depth, from.y + H, to.y + H)
  return [[from.x + W * 0.4, from.y + H], [from.x + W * 0.4, control], [to.x + W * 0.6, control], [to.x + W * 0.6, to.y + H]]
}

export function shapeOf(diagram: Diagram): Shape {
  const boxes = diagram.states.map(({ id, column, row }) => ({ id, x: PAD + 32 + column * COLUMN, y: PAD + LOOP + row * ROW }))
  const places = new Map(boxes.map((box) => [box.id, box]))
  const floor = (from: Box, to: Box) => Math.max(...boxes.filter(({ x }) => x >= to.x && x <= from.x).map(({ y }) => y + H))
  const taken: number[] = [] // depths of ways back, so that no two lie on each other
  const ways = diagram.ways.flatMap(({ from, to, transitions, by_timer: byTimer }) => {
    const [begin, end] = [places.get(from), places.get(to)]
    if (!begin || !end) return []
    let curve = from === to ? loop(begin) : end.x > begin.x ? forwards(begin, end) : upright(begin, end)
    if (end.x < begin.x) {
      let depth = floor(begin, end) + RAIL
      while (taken.some((other) => Math.abs(other - depth) < RAIL - 1)) depth += RAIL
      taken.push(depth)
      curve = backwards(begin, end, depth)
    }
    return [{ from, to, transitions, byTimer, path: pathOf(curve), label: middleOf(curve) }]
  })
  const right = Math.max(0, ...boxes.map(({ x }) => x)) + W + PAD + 64
  const bottom = Math.max(0, ...boxes.map(({ y }) => y + H), ...ways.map(({ label }) => label.y)) + PAD
  return { width: right, height: bottom, boxes, ways }
}

// A title in lines that fit a box: words stay whole where there are any; a Chinese character is as wide as two letters.
export function linesOf(title: string, most = 18): string[] {
  const width = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0)
  const parts = /[\u4e00-\u9fff]/.test(title) ? [...title] : title.split(/(?<= )/)
  const lines = parts.reduce<string[]>((all, part) => {
    const last = all.at(-1)
    if (last === undefined || width(last + part.trimEnd()) > most) return [...all, part]
    return [...all.slice(0, -1), last + part]
  }, [])
  return lines.map((line) => line.trim())
}
