// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Indicator } from './comparison_bars'
import { faultOf, formText, named, namingOf, OWN, unnamed } from './naming'

const said = (more = {}) => ({ chosen: 'park', name: '', unit: '', forms: ['|书声'], ...more })

test.each([
  [said(), undefined],
  [said({ chosen: '' }), 'choose_one'],
  [said({ forms: [] }), 'choose_name'],
  [said({ chosen: OWN, name: '　' }), 'name_missing'],
  [said({ chosen: OWN, name: '书声活动' }), undefined],
])('what is missing is told: %#', (one, fault) => expect(faultOf(one)).toBe(fault))

test.each([
  [said(), { written: '书声', indicator: 'park' }],
  [said({ chosen: 'own:书声活动', unit: '场' }), { written: '书声', own: '书声活动' }],
  [said({ chosen: OWN, name: ' 书声活动 ', unit: ' 场 ' }), { written: '书声', own: '书声活动', unit: '场' }],
  [said({ chosen: OWN, name: '书声活动' }), { written: '书声', own: '书声活动' }],
])('what is sent: %#', (one, sent) => expect(namingOf(one, '书声')).toEqual(sent))

test('what is not yet named is offered, in unknown groups only', () => {
  const name = (form: string, means: string) => ({ name: form, written: form, means, named_by: '', named_at: '' })
  const group = (origin: Indicator['origin']) => ({ origin, names: [name('|甲', ''), name('|乙', '公园')] }) as Indicator
  expect(unnamed(group('unknown')).map((one) => one.name)).toEqual(['|甲'])
  expect(named(group('unknown')).map((one) => one.name)).toEqual(['|乙'])
  expect(unnamed(group('own'))).toEqual([])
})

test('a normal form is read without its line', () => expect([formText('农村|书屋'), formText('|书屋')]).toEqual(['农村书屋', '书屋']))
