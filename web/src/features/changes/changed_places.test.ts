// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { changedPlaces } from './changed_places'

const wordsAt = (text: string, other: string) => changedPlaces(text, other).map(([begin, end]) => [...text].slice(begin, end).join(''))

test.each([
  ['覆盖率达到93%', '覆盖率达到85%', ['93%']],
  ['覆盖率达到93%', '覆盖率达到93%', []],
  ['2025年底前新建泊位953个', '新建泊位600个', ['2025年底前', '953']],
  ['由区民政局牵头', '由区财政局牵头', ['民']],
  ['全新一句', '', ['全新一句']],
  ['𠀀增1,200人', '𠀀增900人', ['1,200']],
])('of %s against %s', (text, other, words) => expect(wordsAt(text, other)).toEqual(words))

test('as much stays on one side as on the other', () => {
  const kept = (text: string, other: string) => [...text].filter((_, at) => !changedPlaces(text, other).some(([begin, end]) => begin <= at && at < end)).join('')
  const pairs = [['每年新增学位1000个以上', '新增幼儿园学位800个'], ['甲乙丙丁戊', '丁乙甲戊丙'], ['一二三', '四五六']]
  for (const [a, b] of pairs) expect(kept(a!, b!)).toHaveLength(kept(b!, a!).length)
})

test('sentences of thousands of characters are not laid beside each other', () => expect(changedPlaces('甲'.repeat(700), '乙'.repeat(700))).toEqual([]))
