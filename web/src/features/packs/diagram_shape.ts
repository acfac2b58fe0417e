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
const RISE = 0.5 // how far a way back bends out, of the distance it goes

const round = (value: number) => Math.round(value * 10) / 10
type Point = [number, number]
const curve = (a: Point, b: Point, c: Point, d: Point) => `M${a.map(round).join(' ')}C${[b, c, d].map((point) => point.map(round).join(' ')).join(' ')}`
const middle = (a: Point, b: Point, c: Point, d: Point) => ({ x: round((a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8), y: round((a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8) })

// Forwards from side to side; back below the boxes; within a column round its right side; to itself a loop above.
function lineOf(from: Box, to: Box): [Point, Point, Point, Point] {
  const [w, h] = [BOX.width, BOX.height]
  if (from.id === to.id) return [[from.x + w * 0.3, from.y], [from.x + w * 0.3, from.y - LOOP], [from.x + w * 0.7, from.y - LOOP], [from.x + w * 0.7, from.y]]
  if (to.x > from.x) {
    const reach = (to.x - from.x - w) / 2
    return [[from.x + w, from.y + h / 2], [from.x + w + reach, from.y + h / 2], [to.x - reach, to.y + h / 2], [to.x, to.y + h / 2]]
  }
  if (to.x === from.x) {
    const out = w + 24 + Math.abs(to.y - from.y) * 0.15
    return [[from.x + w, from.y + h * 0.7], [from.x + out, from.y + h * 0.7], [to.x + out, to.y + h * 0.3], [to.x + w, to.y + h * 0.3]]
  }
  const depth = Math.max(from.y, to.y) + h + Math.min((from.x - to.x) * RISE * 0.25 + 20, ROW)
  return [[from.x + w * 0.35, from.y + h], [from.x + w * 0.35, depth], [to.x + w * 0.65, depth], [to.x + w * 0.65, to.y + h]]
}

export function shapeOf(diagram: Diagram): Shape {
  const boxes = diagram.states.map(({ id, column, row }) => ({ id, x: PAD + column * COLUMN, y: PAD + LOOP + row * ROW }))
  const places = new Map(boxes.map((box) => [box.id, box]))
  const ways = diagram.ways.flatMap(({ from, to, transitions }) => {
    const [begin, end] = [places.get(from), places.get(to)]
    if (!begin || !end) return []
    const line = lineOf(begin, end)
    return [{ from, to, transitions, path: curve(...line), label: middle(...line) }]
  })
  const right = Math.max(0, ...boxes.map(({ x }) => x)) + BOX.width + PAD + 48
  const bottom = Math.max(0, ...boxes.map(({ y }) => y + BOX.height), ...ways.map(({ label }) => label.y)) + PAD + 24
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
