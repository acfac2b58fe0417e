// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { CodePointText } from '@/ui/code_points'
import { headingOver } from './document_copy'

vi.mock('@/ui/settings', () => ({ settings: { language: 'zh-CN' } }))

const text = new CodePointText('方案\n　一、总则\n正文\n（一）任务。接着说')
const document = {
  headings: [
    { place: [4, 8], level: 1, number: '一', title: '总则' },
    { place: [12, 18], level: 2, number: '（一）', title: '任务' },
  ],
}

test.each([
  ['before every heading', 2, ''],
  ['the heading itself', 8, '一、总则'],
  ['below it', 11, '一、总则'],
  ['a heading that runs on into its text', 22, '（一）任务。'],
])('a line %s', (_, lineEnd, heading) => expect(headingOver(document, text, lineEnd)).toBe(heading))
