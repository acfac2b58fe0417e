// SPDX-License-Identifier: Apache-2.0
// What a person says that names mean: what is sent for it, and whether it can be. Pure.
import type { Schemas } from '@/api/client'
import type { Indicator } from './comparison_bars'

export type Name = Indicator['names'][number]
export type Choice = Schemas['Indicator']
export const OWN = 'own' // chosen: none of the list, a name of one's own

// What a person sees of a normal form: "农村|书屋" → "农村书屋".
export const formText = (name: string) => name.replace('|', '')

// Names that the office has not explained yet. In a group that is unknown for its unit alone, others stand beside them.
export const unnamed = (indicator: Indicator): Name[] => (indicator.origin === 'unknown' ? indicator.names.filter((name) => name.means === '') : [])
export const named = (indicator: Indicator): Name[] => indicator.names.filter((name) => name.means !== '')

export interface Said {
  chosen: string // an id, or OWN
  name: string // of one's own
  unit: string
  forms: readonly string[]
}

export type Fault = 'choose_one' | 'choose_name' | 'name_missing'

export function faultOf(said: Said): Fault | undefined {
  if (said.forms.length === 0) return 'choose_name'
  if (said.chosen === '') return 'choose_one'
  return said.chosen === OWN && said.name.trim() === '' ? 'name_missing' : undefined
}

const OWN_ID = 'own:'

export function namingOf(said: Said, written: string): Schemas['Naming'] {
  if (said.chosen.startsWith(OWN_ID)) return { written, own: said.chosen.slice(OWN_ID.length) }
  if (said.chosen !== OWN) return { written, indicator: said.chosen }
  const unit = said.unit.trim()
  return { written, own: said.name.trim(), ...(unit ? { unit } : {}) }
}
