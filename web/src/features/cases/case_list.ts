// SPDX-License-Identifier: Apache-2.0
// Which cases the address asks for, and the days that its words stand for. Pure.
import type { LocationQuery } from 'vue-router'
import type { Query } from '@/api/client'
import { oneOf, textIn } from '@/ui/url_state'

export const SIDES = ['mine', 'called', 'everything'] as const
export const DUES = ['late', 'today', 'week'] as const
export type Side = (typeof SIDES)[number]
export const PAGE_SIZE = 50

const DAY = 24 * 3600_000
const DAYS_OF = { late: 0, today: 1, week: 7 }

// The day in China, so many days from the present one: 2026-11-22.
export const chinaDay = (now: number, later = 0): string => new Date(now + 8 * 3600_000 + later * DAY).toISOString().slice(0, 10)

export const sideIn = (query: LocationQuery): Side => oneOf(query, 'side', SIDES) ?? 'mine'

export function questionOf(query: LocationQuery, now: number): Query<'/api/cases'> {
  const due = oneOf(query, 'due', DUES)
  const side = sideIn(query)
  return {
    side,
    pack: textIn(query, 'pack') || undefined,
    kind: textIn(query, 'kind') || undefined,
    state: textIn(query, 'state') || undefined,
    open: oneOf(query, 'open', ['yes', 'no'] as const),
    due_before: due && chinaDay(now, DAYS_OF[due]),
    q: textIn(query, 'q') || undefined,
    order: oneOf(query, 'order', ['due', 'newest'] as const),
    page_size: PAGE_SIZE,
  }
}

export const isFiltered = (query: LocationQuery): boolean => ['pack', 'kind', 'state', 'open', 'due', 'q'].some((name) => textIn(query, name) !== '')
