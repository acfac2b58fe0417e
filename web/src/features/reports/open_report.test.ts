// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { codeIn, communitiesWith, emptyReport, faultsOf, groupsWith, kindOf, reportOf, spacedCode } from './open_report'

const community = [{ value: '990101-u-4', label: '清河社区' }]
const whole = { ...emptyReport(), kind: 'appeals/noise', community, where: '清河社区 3 号楼', text: '夜里施工吵。\n已经三天了' }
test.each([
  ['nothing', emptyReport(), ['kind_missing', 'community_missing', 'where_missing', 'text_missing']],
  ['all that is needed', whole, []],
  ['a community that is not known', { ...whole, community: [], isPlaceUnknown: true }, []],
  ['a telephone number in words', { ...whole, phone: '没有' }, ['phone_wrong']],
])('a report with %s', (_, said, expected) => expect(faultsOf(said)).toEqual(expected))

test('a report is sent with its first words as title and its community, without channel and level, and a code is asked for', () =>
  expect(reportOf({ ...whole, phone: ' 138 ' }, [])).toEqual({ pack: 'appeals', kind: 'noise', title: '夜里施工吵', text: '夜里施工吵。\n已经三天了', place: { unit: '990101-u-4', address: '清河社区 3 号楼' }, reporter: { phone: '138' }, follow: true }))

test('a place that is not known goes without a unit', () => expect(reportOf({ ...whole, isPlaceUnknown: true }, []).place).toEqual({ address: '清河社区 3 号楼' }))

const packs = [
  { id: 'a', title: 'A', kinds: [{ id: 'lamp', title: '路灯', form: [] }, { id: 'lid', title: '井盖', form: [] }] },
  { id: 'b', title: 'B', kinds: [{ id: 'fire', title: '火情', form: [] }] },
]
test.each([
  ['', ['lamp', 'lid', 'fire']],
  ['路', ['lamp']],
  ['没有', []],
])('kinds are found by "%s"', (words, ids) => expect(groupsWith(packs, words).flatMap(({ kinds }) => kinds.map(({ id }) => id))).toEqual(ids))
test('a kind is found by what was chosen', () => expect([kindOf(packs, 'b/fire')?.title, kindOf(packs, 'b/x')]).toEqual(['火情', undefined]))

test('communities are found by their name or that of their street', () => {
  const all = [{ id: '1', name: '清河社区', street: '雁栖街道' }, { id: '2', name: '柳荫社区', street: '' }]
  expect([communitiesWith(all, '清河'), communitiesWith(all, '雁栖')].map((found) => found.map(({ value }) => value))).toEqual([['1'], ['1']])
  expect(communitiesWith(all, '').length).toBe(2)
})

test('a code is read as it was written down', () => {
  expect(codeIn(' abcd-efgh 2345')).toBe('ABCDEFGH2345')
  expect(spacedCode('ABCDEFGH2345')).toBe('ABCD EFGH 2345')
})
