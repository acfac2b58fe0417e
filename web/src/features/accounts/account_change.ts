// SPDX-License-Identifier: Apache-2.0
// What may be done about an account, and what is missing of a new one. Pure.
import type { Schemas } from '@/api/client'
import type { Pick } from '@/ui/asked_field'

export const ADMINISTERS = ['', 'administrator', 'security_administrator', 'auditor'] as const
export type Administers = (typeof ADMINISTERS)[number]
export type AccountAct = 'open' | 'reset' | 'close'
export interface AccountSaid {
  login: string
  person: Pick[]
  administers: Administers
  email: string
}
export type AccountFault = 'login' | 'person'
export function faultsOfAccount(said: AccountSaid): AccountFault[] {
  const faults: AccountFault[] = []
  if (said.person.length === 0) faults.push('person')
  if (said.login.trim() === '') faults.push('login')
  return faults
}
export const accountOf = (said: AccountSaid): Schemas['NewAccount'] => ({
  login: said.login.trim(),
  name: said.person[0]!.label,
  person: said.person[0]!.value,
  ...(said.administers ? { administers: said.administers } : {}),
  ...(said.email.trim() ? { email: said.email.trim() } : {}),
})
// Nothing may be done about one's own account, nor about one that is closed.
export const isMine = (account: { id: string }, own: string | undefined): boolean => account.id === own
