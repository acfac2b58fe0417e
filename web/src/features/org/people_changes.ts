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
  isCertain: boolean // that work is left with nobody to take it on
  on: string
  until: string
}
export type PersonFault = 'name' | 'unit' | 'to' | 'certain'

// Posts that belong to no unit; all others do.
const OF_NO_UNIT = ['administrator', 'security_administrator', 'auditor', 'evaluator']

// `openWork`: cases that are open where the post is. `kind` is one of the program's posts.
export function faultOfPerson(change: PersonChange, said: PersonSaid, openWork = 0, kind = said.kind): PersonFault | undefined {
  if ((change === 'add' || change === 'change') && said.name.trim() === '') return 'name'
  if (change === 'give' && said.unit.length === 0 && !OF_NO_UNIT.includes(kind)) return 'unit'
  if ((change === 'end' || change === 'leave') && openWork > 0 && !said.isCertain) return 'certain'
  return change === 'hand_over' && said.to.length === 0 ? 'to' : undefined
}
