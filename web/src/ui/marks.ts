// SPDX-License-Identifier: Apache-2.0
// Cuts a stretch of text where marks begin and end. Pure: counts code points, knows neither colours nor what a mark stands for.

export interface Mark {
  id: string
  kind: string
  begin: number // code points of the text; an empty mark is left out
  end: number
}

export interface Segment {
  begin: number
  end: number
  marks: Mark[] // all that cover it, the smallest last: that one is drawn on top
}

export const sizeOf = (mark: Mark) => mark.end - mark.begin

export function segmentsOf(begin: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.begin < end && mark.end > begin && mark.end > mark.begin)
  const cuts = new Set([begin, end])
  for (const mark of inside) {
    cuts.add(Math.max(begin, mark.begin))
    cuts.add(Math.min(end, mark.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  const largestFirst = [...inside].sort((a, b) => sizeOf(b) - sizeOf(a) || a.begin - b.begin)
  const segments: Segment[] = []
  for (let at = 0; at + 1 < places.length; at += 1) {
    const from = places[at]!
    const to = places[at + 1]!
    segments.push({ begin: from, end: to, marks: largestFirst.filter((mark) => mark.begin <= from && mark.end >= to) })
  }
  return segments
}

// The marks of each line, for texts of many lines and marks: one pass over both, marks that reach over several lines stand in each.
export function marksByLine(lines: ReadonlyArray<{ begin: number; end: number }>, marks: readonly Mark[]): Mark[][] {
  const ordered = [...marks].sort((a, b) => a.begin - b.begin)
  let open: Mark[] = []
  let next = 0
  return lines.map((line) => {
    while (next < ordered.length && ordered[next]!.begin < line.end) open.push(ordered[next++]!)
    open = open.filter((mark) => mark.end > line.begin)
    return open.filter((mark) => mark.begin < line.end)
  })
}
