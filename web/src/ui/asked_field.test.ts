// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { asItStands, faultOf, givenOf, type AskedField } from './asked_field'

const field = (type: string, more: Partial<AskedField> = {}): AskedField => ({ id: type, title: type, type, required: false, purpose: '', personal: false, measure: '', longest: 0, from: 'asked', choices: [], ...more })

test.each([
  ['nothing, not asked for', field('text'), '', 0, undefined],
  ['nothing, asked for', field('text', { required: true }), '  ', 0, 'missing'],
  ['a photo asked for', field('photo', { required: true }), '', 0, 'missing'],
  ['a photo given', field('photo', { required: true }), '', 1, undefined],
  ['a number', field('number'), '12.5', 0, undefined],
  ['no number', field('number'), '12a', 0, 'not_number'],
  ['a telephone number', field('phone'), '138 0000-0000', 0, undefined],
  ['no telephone number', field('phone'), 'none', 0, 'not_phone'],
  ['as long as it may be', field('text', { longest: 3 }), '𠮷𠮷𠮷', 0, undefined],
  ['longer', field('text', { longest: 3 }), 'abcd', 0, 'too_long'],
] as const)('%s', (_, asked, given, files, expected) => expect(faultOf(asked, given, files)).toBe(expected))

test('what is sent is what this form asks and was filled in; a moment is one of UTC+8', () => {
  const fields = [field('text'), field('instant'), field('photo'), field('number')]
  expect(givenOf(fields, { text: ' a ', instant: '2026-11-22T10:30', photo: 'x', number: '', other: 'y' })).toEqual({ text: 'a', instant: '2026-11-22T10:30+08:00' })
})

test('a photo is not demanded of what was not mended', () => {
  const photo = field('photo', { required: true, unless: { field: 'result_code', is: ['not_fixed'] } })
  const standing = (result_code: string) => faultOf(asItStands(photo, { result_code }), '', 0)
  expect([standing('solved'), standing('not_fixed'), standing('')]).toEqual(['missing', undefined, 'missing'])
})
