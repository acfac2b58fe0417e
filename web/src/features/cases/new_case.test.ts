// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { AskedField } from '@/ui/asked_field'
import { emptyCase, faultsOf, missingOf, reportOf } from './new_case'

const field = (id: string, more: Partial<AskedField> = {}): AskedField => ({ id, title: id, type: 'text', required: false, purpose: '', personal: false, measure: '', longest: 0, from: 'asked', choices: [], ...more })

test.each([
  ['no pack', {}, 'choose_pack'],
  ['no kind', { pack: 'a' }, 'choose_kind'],
  ['blank words', { pack: 'a', kind: 'b', title: ' ' }, 'say_what'],
  ['enough', { pack: 'a', kind: 'b', title: 'c' }, undefined],
] as const)('missing: %s', (_, said, expected) => expect(missingOf({ ...emptyCase(), ...said })).toBe(expected))

test('what was not said is not sent', () =>
  expect(JSON.parse(JSON.stringify(reportOf({ ...emptyCase(), pack: 'a', kind: 'b', title: ' c ', fields: { other: 'x' } }, [])))).toEqual({ pack: 'a', kind: 'b', title: 'c' }))

test('what was said is sent, fields of the kind alone', () => {
  const said = { ...emptyCase(), pack: 'a', kind: 'b', title: 'c', unit: 'u', phone: '123', isProtected: true, wantsCode: true, fields: { asked: 'x', other: 'y' } }
  expect(JSON.parse(JSON.stringify(reportOf(said, [field('asked')])))).toEqual({ pack: 'a', kind: 'b', title: 'c', place: { unit: 'u' }, reporter: { phone: '123', protected: true }, fields: { asked: 'x' }, follow: true })
})

test('fields of the kind are looked over', () => expect(faultsOf([field('a', { required: true }), field('b')], emptyCase())).toEqual({ a: 'missing' }))
