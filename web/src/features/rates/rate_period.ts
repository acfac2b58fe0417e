// SPDX-License-Identifier: Apache-2.0
// The period of a sheet of rates as it stands in the address, and the days it asks for. Pure.
import { daysOf, type DayRange } from '@/ui/periods'

export const PERIODS = ['month', 'last_month', 'year', 'own'] as const
export type PeriodName = (typeof PERIODS)[number]

const isDay = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

// What is still under way ends today. Own days that are missing or turned round ask for nothing.
export function rangeOf(name: PeriodName, today: string, from = '', to = ''): DayRange | 'missing' | 'turned' {
  const year = today.slice(0, 4)
  if (name === 'month') return { from: `${today.slice(0, 7)}-01`, to: today }
  if (name === 'year') return { from: `${year}-01-01`, to: today }
  if (name === 'last_month') {
    const month = Number(today.slice(5, 7))
    return daysOf(month === 1 ? `${Number(year) - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`)!
  }
  if (!from || !to || !isDay(from) || !isDay(to)) return 'missing'
  return from > to ? 'turned' : { from, to }
}
