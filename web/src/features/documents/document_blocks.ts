// SPDX-License-Identifier: Apache-2.0
// A document as blocks to draw: its lines in order, which of them are headings, which belong to the page and fold away, and what is marked in each. Pure.
import type { Schemas } from '@/api/client'
import type { CodePointText } from '@/ui/code_points'
import { marksByLine, type Mark } from '@/ui/marks'

type Document = Schemas['Document']

export interface Line {
  begin: number
  end: number
  marks: Mark[]
}
export interface Block {
  kind: 'line' | 'heading' | 'noise'
  depth: number // of a heading: 2 to 6, never deeper than one below the heading before
  lines: Line[] // one, but for noise
}

export type MarkKind = 'target' | 'unit' | 'deadline' | 'finding'
export const MARK_KINDS: readonly MarkKind[] = ['target', 'unit', 'deadline', 'finding']

const mark = (id: string, kind: string, place: readonly number[]): Mark => ({ id, kind, begin: place[0] ?? 0, end: place[1] ?? 0 })

export function marksOf(document: Document, findings: ReadonlyArray<Pick<Schemas['Finding'], 'places'>>, hidden: ReadonlySet<string>, at?: readonly number[]): Mark[] {
  const marks: Mark[] = []
  if (!hidden.has('target')) marks.push(...document.targets.map((target) => mark(target.id, 'target', target.place)))
  if (!hidden.has('unit')) marks.push(...document.units.map((unit, index) => mark(`unit-${index}`, 'unit', unit.place)))
  if (!hidden.has('deadline')) {
    const places = document.targets.flatMap((target) => (target.places.deadline ? [target.places.deadline] : []))
    const known = new Map(places.map((place) => [place.join('-'), place]))
    marks.push(...[...known].map(([id, place]) => mark(`deadline-${id}`, 'deadline', place)))
  }
  if (!hidden.has('finding')) {
    marks.push(...document.notices.map((notice, index) => mark(`notice-${index}`, 'finding', notice.place)))
    marks.push(...findings.flatMap((finding, index) => finding.places.map((one, at) => mark(`finding-${index}-${at}`, 'finding', one.place))))
  }
  marks.push(...document.noise.map((place, index) => mark(`noise-${index}`, 'noise', place)))
  if (at) marks.push(mark('at', 'at', at))
  return marks
}

const isBlank = (text: string) => /^\s*$/.test(text)

export function blocksOf(document: Document, text: CodePointText, marks: readonly Mark[]): Block[] {
  const lines = text.lines()
  const headings = document.headings.map((heading, index) => mark(String(index), 'heading', heading.place))
  const byLine = marksByLine(lines, [...marks, ...headings])
  const blocks: Block[] = []
  let depth = 1
  const seen = new Set<string>()
  lines.forEach((line, index) => {
    const words = text.slice(line.begin, line.end)
    const here = byLine[index]!
    const isNoise = here.some((one) => one.kind === 'noise' && one.begin <= line.begin && one.end >= line.end)
    const last = blocks.at(-1)
    const drawn = { ...line, marks: here.filter((one) => one.kind !== 'heading' || !isWhole(one, line, text)) }
    if (isNoise || (isBlank(words) && last?.kind === 'noise')) {
      if (last?.kind === 'noise') last.lines.push(drawn)
      else blocks.push({ kind: 'noise', depth: 0, lines: [drawn] })
      return
    }
    if (isBlank(words)) return
    const heading = here.find((one) => one.kind === 'heading' && isWhole(one, line, text))
    if (!heading || seen.has(heading.id)) {
      blocks.push({ kind: 'line', depth: 0, lines: [drawn] })
      return
    }
    seen.add(heading.id)
    depth = Math.min(6, depth + 1, document.headings[Number(heading.id)]!.level + 1)
    blocks.push({ kind: 'heading', depth, lines: [drawn] })
  })
  return blocks
}

// A heading that is all of its line, but for white space; one that runs on into its text is only set in bold.
function isWhole(heading: Mark, line: { begin: number; end: number }, text: CodePointText): boolean {
  if (heading.begin < line.begin || heading.end > line.end) return false
  return isBlank(text.slice(line.begin, heading.begin)) && isBlank(text.slice(heading.end, line.end))
}
