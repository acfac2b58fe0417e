// SPDX-License-Identifier: Apache-2.0
// Rows of one indicator as bars to lay beside each other, and how they are told apart. Pure.
import type { Schemas } from '@/api/client'

export type Indicator = Schemas['Comparison']['indicators'][number]
type Row = Indicator['rows'][number]
type Plans = Schemas['Comparison']['plans']

// "临澜区 2026", and what it is about where that is said.
export function nameOfRow(row: Row, plans: Plans): string {
  const from = plans[row.plan]
  const place = from?.place || from?.plan.title || ''
  const year = row.deadline.slice(0, 4) || (from?.year ? String(from.year) : '')
  return [place, year, row.modifiers].filter((part) => part !== '').join(' ')
}

// Rows without a number have no bar. Ranges stand with their upper end.
export function barsOf(indicator: Indicator, plans: Plans): Array<{ name: string; value: number; target: string }> {
  return indicator.rows
    .filter((row) => row.value !== '')
    .map((row) => ({ name: nameOfRow(row, plans), value: Number(row.value_max || row.value), target: row.target }))
}

// What tells a group from the others: the same indicator may stand in several, by part of the place, aspect and unit.
export const keyOf = ({ id, name, scope, aspect, unit }: Indicator) => [id || name, scope, aspect === 'value' ? '' : aspect, unit].filter((part) => part !== '').join('|')

export function found(indicators: readonly Indicator[], words: string): Indicator[] {
  const wanted = words.trim().toLowerCase()
  return indicators.filter((one) => wanted === '' || [one.name, ...one.names.map(({ written }) => written)].some((name) => name.toLowerCase().includes(wanted)))
}
