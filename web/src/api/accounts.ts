// SPDX-License-Identifier: Apache-2.0
// Accounts of others, and tokens of one's own for programs.
import { addressOf } from './address'
import { send, type Schemas } from './client'

export type Account = Schemas['Account']
type Told = Schemas['AccountWithPassword']
const at = (account: string, what = '') => addressOf(`/api/accounts/{account}${what}`, { account })

export const openAccount = (account: Schemas['NewAccount']) => send<Told>('POST', '/api/accounts', account)
export const resetAccount = (account: string, second_factor: boolean) => send<Told>('POST', at(account, '/reset'), { second_factor } satisfies Schemas['AccountReset'])
export const lockAccount = (account: string) => send<Account>('POST', at(account, '/lock'))
export const unlockAccount = (account: string) => send<Account>('POST', at(account, '/unlock'))
export const closeAccount = (account: string) => send<Account>('PATCH', at(account), { closed: true } satisfies Schemas['AccountChange'])

export const makeToken = (token: Schemas['NewToken']) => send<Schemas['MadeToken']>('POST', '/api/tokens', token)
export const revokeToken = (token: string) => send<Schemas['Token']>('DELETE', addressOf('/api/tokens/{token}', { token }))
