// SPDX-License-Identifier: Apache-2.0
// The picture of a pack's states: boxes by the columns and rows that the server gives. Ways onward are lines on rails of their own between columns and rows, so that none runs
// through a box or lies on another; ways back, and those that stay, are numbered tabs at their box. Numbers are those of the list below. Pure; lengths are units of the picture.
import type { Schemas } from '@/api/client'

export type Diagram = Schemas['Pack']['diagram']
export interface Box {
  id: string
  x: number
  y: number
  height: number
}
export interface Way {
  number: number
  from: string
  to: string
  transitions: string[]
  byTimer: boolean
  path: string // empty for a tab
  label: { x: number; y: number } // the middle of its number
}
export interface Shape {
  width: number
  height: number
  boxes: Box[]
  ways: Way[]
}

export const BOX_WIDTH = 124
export const TAB = 18 // a number, with what stands round it
const LEAST_HEIGHT = 44
const RAIL = 10
const PAD = 12
const ENTRY = 6
const TABS_IN_A_ROW = Math.floor(BOX_WIDTH / TAB)

type Drawn = Diagram['ways'][number] & { number: number }
// In the order of the states, as the list tells them.
export function numbered(diagram: Diagram): Drawn[] {
  const order = new Map(diagram.states.map(({ id }, at) => [id, at]))
  const known = diagram.ways.filter(({ from, to }) => order.has(from) && order.has(to))
  return [...known].sort((a, b) => order.get(a.from)! - order.get(b.from)! || order.get(a.to)! - order.get(b.to)!).map((way, at) => ({ ...way, number: at + 1 }))
}

// Where each of a row of things begins when they have these sizes, and where the last ends.
function begins(sizes: readonly number[], from: number): number[] {
  return sizes.reduce<number[]>((all, size) => [...all, all.at(-1)! + size], [from])
}

export function shapeOf(diagram: Diagram): Shape {
  const states = new Map(diagram.states.map((state) => [state.id, state]))
  const ways = numbered(diagram)
  const isOnward = ({ from, to }: Drawn) => states.get(to)!.column > states.get(from)!.column
  const onward = ways.filter(isOnward)
  const tabsOf = (id: string) => ways.filter((way) => way.from === id && !isOnward(way))
  const leaving = (id: string) => onward.filter(({ from }) => from === id)
  const coming = (id: string) => onward.filter(({ to }) => to === id)
  const isLong = ({ from, to }: Drawn) => states.get(to)!.column > states.get(from)!.column + 1

  const columns = Math.max(-1, ...diagram.states.map(({ column }) => column)) + 1
  const rows = Math.max(-1, ...diagram.states.map(({ row }) => row)) + 1
  const heightOf = (id: string) => Math.max(LEAST_HEIGHT, (leaving(id).length + 1) * TAB, coming(id).length * RAIL + 8)
  const withTabs = (id: string) => heightOf(id) + Math.ceil(tabsOf(id).length / TABS_IN_A_ROW) * TAB
  // Rails: upright ones right of a column and, for long ways, left of where they end; level ones below the row of where they begin.
  const rails = Array.from({ length: columns }, () => 0)
  const levels = Array.from({ length: rows }, () => 0)
  const rail = new Map<Drawn, { first: number; last: number; level: number }>()
  for (const way of onward) {
    const [begin, end] = [states.get(way.from)!, states.get(way.to)!]
    const first = rails[begin.column]!++
    rail.set(way, isLong(way) ? { first, last: rails[end.column - 1]!++, level: levels[begin.row]!++ } : { first, last: first, level: 0 })
  }
  const xs = begins(rails.map((count) => BOX_WIDTH + TAB + (count + 2) * RAIL), PAD)
  const tallest = Array.from({ length: rows }, (_, row) => Math.max(LEAST_HEIGHT, ...diagram.states.filter((state) => state.row === row).map(({ id }) => withTabs(id))))
  const ys = begins(tallest.map((height, row) => height + (levels[row]! + 2) * RAIL), PAD)

  const boxes = diagram.states.map(({ id, column, row }) => ({ id, x: xs[column]!, y: ys[row]!, height: heightOf(id) }))
  const places = new Map(boxes.map((box) => [box.id, box]))
  const shaped = ways.map((way): Way => {
    const { number, from, to, transitions, by_timer: byTimer } = way
    const [box, end] = [places.get(from)!, places.get(to)!]
    const made = { number, from, to, transitions, byTimer }
    if (!isOnward(way)) {
      const at = tabsOf(from).indexOf(way)
      return { ...made, path: '', label: { x: box.x + TAB / 2 + (at % TABS_IN_A_ROW) * TAB, y: box.y + box.height + TAB / 2 + Math.floor(at / TABS_IN_A_ROW) * TAB } }
    }
    const { first, last, level } = rail.get(way)!
    const [state, goal] = [states.get(from)!, states.get(to)!]
    const y = box.y + ((leaving(from).indexOf(way) + 1) * box.height) / (leaving(from).length + 1)
    const into = end.y + ((coming(to).indexOf(way) + 1) * end.height) / (coming(to).length + 1) - ENTRY // what comes in lies beside what goes out of the column before
    const railX = (column: number, at: number) => xs[column]! + BOX_WIDTH + TAB + (at + 1) * RAIL
    const levelY = ys[state.row]! + tallest[state.row]! + (level + 1) * RAIL
    const middle = isLong(way) ? `V${levelY}H${railX(goal.column - 1, last)}` : ''
    return { ...made, path: `M${box.x + BOX_WIDTH} ${y}H${railX(state.column, first)}${middle}V${into}H${end.x}`, label: { x: box.x + BOX_WIDTH + TAB / 2, y } }
  })
  const last = (all: number[]) => all.at(-1) ?? 0
  return { width: last(xs) + PAD, height: last(ys) + PAD, boxes, ways: shaped }
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
