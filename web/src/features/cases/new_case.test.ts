// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { AskedField } from '@/ui/asked_field'
import { caseFaultsOf, emptyCase, fieldFaultsOf, likelyChannel, reportOf } from './new_case'

const field = (id: string, more: Partial<AskedField> = {}): AskedField => ({ id, title: id, type: 'text', required: false, purpose: '', personal: false, measure: '', longest: 0, from: 'asked', choices: [], ...more })
const place = [{ value: 'u', label: '清河社区' }]
const enough = { ...emptyCase(), pack: 'a', kind: 'b', channel: 'patrol', title: 'c', place }
const channels = [{ id: 'patrol' }, { id: 'hotline' }]

test.each([
  ['nothing', emptyCase(), ['choose_pack', 'choose_kind', 'choose_channel', 'say_what', 'choose_place']],
  ['blank words', { ...enough, title: ' ' }, ['say_what']],
  ['a telephone number in words', { ...enough, phone: '没有' }, ['phone_wrong']],
  ['enough', enough, []],
])('all that is missing at once: %s', (_, said, expected) => expect(caseFaultsOf(said, channels)).toEqual(expected))
test('where a pack has no channels none is asked', () => expect(caseFaultsOf({ ...enough, channel: '' }, [])).toEqual([]))

test('what was not said is not sent', () =>
  expect(JSON.parse(JSON.stringify(reportOf({ ...emptyCase(), pack: 'a', kind: 'b', title: ' c ', fields: { other: 'x' } }, [])))).toEqual({ pack: 'a', kind: 'b', title: 'c' }))

test('what was said is sent, fields of the kind alone', () => {
  const said = { ...enough, phone: '123', isProtected: true, wantsCode: true, fields: { asked: 'x', other: 'y' } }
  expect(JSON.parse(JSON.stringify(reportOf(said, [field('asked')])))).toEqual({ pack: 'a', kind: 'b', channel: 'patrol', title: 'c', place: { unit: 'u' }, reporter: { phone: '123', protected: true }, fields: { asked: 'x' }, follow: true })
})

test('fields of the kind are looked over', () => expect(fieldFaultsOf([field('a', { required: true }), field('b')], emptyCase())).toEqual({ a: 'missing' }))

test.each([
  [['grid_worker'], 'patrol'],
  [['clerk'], 'hotline'],
  [['liaison'], ''],
] as const)('how it came, of %s', (posts, channel) => expect(likelyChannel(posts, channels)).toBe(channel))
