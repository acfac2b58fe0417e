// SPDX-License-Identifier: Apache-2.0
// What is typed about a person or a post, and what is missing in it. Pure.
import type { Pick } from '@/ui/asked_field'

export type PersonChange = 'add' | 'change' | 'leave' | 'give' | 'end' | 'hand_over'
export interface PersonSaid {
  name: string
  phone: string
  email: string
  kind: string
  unit: Pick[]
  to: Pick[]
  deputyOf: string
  on: string
  until: string
}
export type PersonFault = 'name' | 'unit' | 'to'

// Posts that belong to no unit; all others do.
const OF_NO_UNIT = ['administrator', 'security_administrator', 'auditor', 'evaluator']

export function faultOfPerson(change: PersonChange, said: PersonSaid): PersonFault | undefined {
  if ((change === 'add' || change === 'change') && said.name.trim() === '') return 'name'
  if (change === 'give' && said.unit.length === 0 && !OF_NO_UNIT.includes(said.kind)) return 'unit'
  return change === 'hand_over' && said.to.length === 0 ? 'to' : undefined
}
