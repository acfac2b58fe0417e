// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { CodePointText } from '@/ui/code_points'
import { blocksOf, marksOf } from './document_blocks'

function documentOf(text: string, more: Partial<Schemas['Document']> = {}): Schemas['Document'] {
  return { plan: { id: '990101-1', title: '方案' }, version: 1, text, headings: [], noise: [], tasks: [], targets: [], units: [], notices: [], ...more }
}
const blocks = (document: Schemas['Document'], hidden: string[] = []) => blocksOf(document, new CodePointText(document.text), marksOf(document, [], new Set(hidden)))
const drawn = (document: Schemas['Document']) => blocks(document).map((block) => [block.kind, block.depth, block.lines.length])

test('lines become blocks, blank ones none', () => expect(drawn(documentOf('一\n\n  \n二'))).toEqual([['line', 0, 1], ['line', 0, 1]]))

test('a heading alone on its line is a heading, never more than one below the one before', () => {
  const document = documentOf('一、总则\n正文\n　1.细则 \n(一)接着说正文', {
    headings: [
      { place: [0, 4], level: 1, number: '一', title: '总则' },
      { place: [9, 13], level: 5, number: '1', title: '细则' },
      { place: [15, 18], level: 2, number: '(一)', title: '接' },
    ],
  })
  expect(drawn(document)).toEqual([['heading', 2, 1], ['line', 0, 1], ['heading', 3, 1], ['line', 0, 1]])
  expect(blocks(document)[3]!.lines[0]!.marks.map(({ kind }) => kind)).toEqual(['heading'])
})

test('lines of noise fold together; noise inside a line is only marked', () => {
  const document = documentOf('首页\n\n导航\n正文 字号\n页脚', { noise: [[0, 6], [10, 12], [13, 15]] })
  expect(drawn(document)).toEqual([['noise', 0, 3], ['line', 0, 1], ['noise', 0, 1]])
})

test('a deadline that several targets share is marked once; what is hidden is not marked', () => {
  const targets = [1, 2].map((id) => ({ id: `990101-1-${id}`, place: [id, id + 1], places: { deadline: [5, 8] } })) as Schemas['Document']['targets']
  const document = documentOf('0123456789', { targets })
  expect(marksOf(document, [], new Set()).map(({ kind }) => kind)).toEqual(['target', 'target', 'deadline'])
  expect(marksOf(document, [], new Set(['target'])).map(({ kind }) => kind)).toEqual(['deadline'])
})

test('every place of a finding is marked, as notices are', () => {
  const findings = [{ places: [{ place: [1, 3] }, { place: [6, 8] }] }] as Array<Pick<Schemas['Finding'], 'places'>>
  const marks = marksOf(documentOf('0123456789'), findings, new Set())
  expect(marks.map(({ kind, begin, end }) => [kind, begin, end])).toEqual([['finding', 1, 3], ['finding', 6, 8]])
  expect(marksOf(documentOf('0123456789'), findings, new Set(['finding']))).toEqual([])
})
