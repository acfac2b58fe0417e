// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { en } from './en'
import { filled, type Values } from './filled'
import { zhCN } from './zh-CN'

const blanks = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('both languages have the same keys, in the same order', () => expect(Object.keys(en)).toEqual(Object.keys(zhCN)))

test.each(Object.keys(zhCN) as Array<keyof typeof zhCN>)('%s is said in both languages, with the same blanks', (key) => {
  expect(zhCN[key]).not.toBe('')
  expect(en[key]).not.toBe('')
  expect(blanks(en[key])).toEqual(blanks(zhCN[key]))
})

test('after a number stands a word of its own number', () => {
  for (const [key, sentence] of Object.entries(en)) if (!/at_least|At most/.test(key + sentence)) expect(sentence, key).not.toMatch(/\{n\} (working |more )?(days|hours|minutes|times|rows|units|people|errors|plans|notices|points|entries|targets|tasks)\b/)
})

test('nobody is shouted at or apologised to', () => {
  for (const sentence of Object.values(zhCN)) expect(sentence).not.toMatch(/[！!]|抱歉|非法|无效|必填/)
  for (const sentence of Object.values(en)) expect(sentence).not.toMatch(/!|sorry|invalid|please/i)
})

test.each([
  ['{n} {n:day|days}', { n: 1 }, '1 day'],
  ['{n} {n:day|days}', { n: '1' }, '1 day'],
  ['{n} {n:day|days}', { n: 0 }, '0 days'],
  ['{n} {n:person|people} of {all}', { n: 12, all: 30 }, '12 people of 30'],
  ['{n} {n:case is|cases are} open', { n: 1 }, '1 case is open'],
  ['as it is: {other}', { n: 1 }, 'as it is: {other}'],
] as Array<[string, Values, string]>)('%s', (sentence, values, expected) => expect(filled(sentence, values)).toBe(expected))
