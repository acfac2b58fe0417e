// SPDX-License-Identifier: Apache-2.0
// Whether a new password can be sent; the server knows more rules than these. Pure.

export const SHORTEST = 10
export interface PasswordSaid {
  old: string
  next: string
  again: string
}
export type PasswordFault = 'old_missing' | 'new_missing' | 'too_short' | 'not_same' | 'same_as_old'

export function faultOfPassword({ old, next, again }: PasswordSaid): PasswordFault | undefined {
  if (old === '') return 'old_missing'
  if (next === '') return 'new_missing'
  if ([...next].length < SHORTEST) return 'too_short'
  if (next === old) return 'same_as_old'
  return next === again ? undefined : 'not_same'
}
