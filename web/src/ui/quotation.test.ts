// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { placeWords, quotation, unbroken } from './quotation'

vi.mock('@/ui/settings', () => ({ settings: { language: 'zh-CN' } }))

test('words are quoted with title, document number and place', () =>
  expect(quotation('新增停车泊位600个。', { title: '澄砚区民生方案', number: '澄政发〔2024〕5号', place: '二、重点任务 第38项' })).toBe('“新增停车泊位600个。”（《澄砚区民生方案》，澄政发〔2024〕5号，二、重点任务 第38项）'))

test('quotation marks within words and title become the inner ones; what is not known is left out', () =>
  expect(quotation('解决“停车难”', { title: '关于印发《方案》的通知', number: '', place: '' })).toBe('“解决‘停车难’”（《关于印发〈方案〉的通知》）'))

test.each([
  ['每年不少于120场，\n建设公园3个。', '每年不少于120场，建设公园3个。'],
  ['一、目标\n　　到2025年，\r\n达到32%', '一、目标\n到2025年，达到32%'],
  ['see page\nnine', 'see page nine'],
])('lines that a page broke are put together: %j', (words, whole) => expect(unbroken(words)).toBe(whole))

test.each([
  ['（一）普及健康知识', '（一）', '（一）普及健康知识'],
  ['二、重点任务', '38', '二、重点任务 第38项'],
  ['二、重点任务', '（三）', '二、重点任务 （三）'],
  ['', '7', '第7项'],
  ['二、重点任务', '', '二、重点任务'],
])('the place %j with the number %j', (heading, number, words) => expect(placeWords(heading, number)).toBe(words))
