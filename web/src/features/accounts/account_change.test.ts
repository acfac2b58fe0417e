// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { accountOf, faultsOfAccount, type AccountSaid } from './account_change'

const said = (more: Partial<AccountSaid> = {}): AccountSaid => ({ login: 'lisi', person: [{ value: '990101-p-7', label: '李四' }], administers: '', email: '', ...more })
test('an account is of a person and has a login', () => expect([faultsOfAccount(said()), faultsOfAccount(said({ login: ' ', person: [] }))]).toEqual([[], ['person', 'login']]))
test('what was not said is not sent', () => expect(accountOf(said())).toEqual({ login: 'lisi', name: '李四', person: '990101-p-7' }))
test('an administrator is said to be one', () => expect(accountOf(said({ administers: 'auditor' })).administers).toBe('auditor'))
