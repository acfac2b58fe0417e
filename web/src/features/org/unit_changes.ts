// SPDX-License-Identifier: Apache-2.0
// What is typed into the dialogs of a unit, what is missing in it, and what is sent. Pure.
import type { Pick } from '@/ui/asked_field'

export const CHANGES = ['add', 'rename', 'move', 'merge', 'split', 'close'] as const
export type Change = (typeof CHANGES)[number]

export interface Part {
  name: string
  code: string
}
export interface UnitSaid {
  on: string
  name: string
  code: string
  kind: string
  population: string
  aliases: string
  parent: Pick[]
  units: Pick[]
  parts: Part[]
  goesOn: boolean
  children: Record<string, number> // by id of the unit below: which part, -1 for the unit itself
}
export type UnitFault = 'name' | 'parent' | 'units' | 'parts'

const filled = (part: Part) => part.name.trim() !== ''
export const partsOf = (said: UnitSaid): Part[] => said.parts.filter(filled)

export function faultOfUnit(change: Change, said: UnitSaid): UnitFault | undefined {
  if ((change === 'add' || change === 'rename') && said.name.trim() === '') return 'name'
  if (change === 'move' && said.parent.length === 0) return 'parent'
  if (change === 'merge' && said.units.length === 0) return 'units'
  if (change === 'split' && partsOf(said).length < (said.goesOn ? 1 : 2)) return 'parts'
  return undefined
}

export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line))]
export const numberOf = (text: string): number => Number(text.replace(/[,，\s]/g, '')) || 0

// Each part with the units below that go to it; -1 stays below the unit itself.
export const splitOf = (said: UnitSaid): Array<Part & { children: string[] }> =>
  said.parts.flatMap((part, at) => (filled(part) ? [{ name: part.name.trim(), code: part.code.trim(), children: Object.entries(said.children).filter(([, to]) => to === at).map(([id]) => id) }] : []))
