// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { faultOfPassword } from './new_password'
import { nextAddress } from './next_address'
import { pathOf } from './qr_path'

test.each([
  ['/cases?side=mine', '/cases?side=mine'],
  ['', '/'],
  ['cases', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/sign-in?next=/cases', '/'],
  ['/api/session', '/'],
])('after signing in "%s" leads to "%s"', (asked, next) => expect(nextAddress(asked)).toBe(next))

const good = { old: 'one-time-word', next: '河水清清向东流去又一年', again: '河水清清向东流去又一年' }
test.each([
  ['good', {}, undefined],
  ['no old one', { old: '' }, 'old_missing'],
  ['no new one', { next: '' }, 'new_missing'],
  ['short', { next: '123456789' }, 'too_short'],
  ['as before', { next: good.old }, 'same_as_old'],
  ['two different ones', { again: 'other' }, 'not_same'],
] as const)('a new password: %s', (_, change, fault) => expect(faultOfPassword({ ...good, ...change })).toBe(fault))

test('dark fields become one path', () => expect(pathOf([[true, false], [false, true]])).toBe('M0 0h1v1h-1zM1 1h1v1h-1z'))

test('who asked for nothing begins at home', () => expect([nextAddress('', '/cases'), nextAddress('/plans', '/cases')]).toEqual(['/cases', '/plans']))
