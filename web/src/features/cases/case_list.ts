// SPDX-License-Identifier: Apache-2.0
// Which cases the address asks for, and the days that its words stand for. Pure.
import type { LocationQuery } from 'vue-router'
import type { Query } from '@/api/client'
import { chinaDay } from '@/ui/format'
import { oneOf, textIn } from '@/ui/url_state'

// The first four are lists of cases; notices are what one's posts were to hear.
export const SIDES = ['mine', 'called', 'handled', 'everything', 'notices'] as const
export const DUES = ['late', 'today', 'week'] as const
export type Side = (typeof SIDES)[number]
export const PAGE_SIZE = 50

const DAYS_OF = { today: 1, week: 7 }

export const sideIn = (query: LocationQuery): Side => oneOf(query, 'side', SIDES) ?? 'mine'

// Nothing for notices. What is late is so by the minute, not by the day.
export function questionOf(query: LocationQuery, now: number): Query<'/api/cases'> | undefined {
  const due = oneOf(query, 'due', DUES)
  const side = sideIn(query)
  if (side === 'notices') return undefined
  return {
    side,
    pack: textIn(query, 'pack') || undefined,
    kind: textIn(query, 'kind') || undefined,
    state: textIn(query, 'state') || undefined,
    open: oneOf(query, 'open', ['yes', 'no'] as const),
    late: due === 'late' ? 'yes' : undefined,
    due_before: due && due !== 'late' ? chinaDay(now, DAYS_OF[due]) : undefined,
    unit: textIn(query, 'unit') || undefined,
    q: textIn(query, 'q') || undefined,
    order: oneOf(query, 'order', ['due', 'newest'] as const),
    page_size: PAGE_SIZE,
  }
}

export const isFiltered = (query: LocationQuery): boolean => ['pack', 'kind', 'state', 'open', 'due', 'unit', 'q'].some((name) => textIn(query, name) !== '')

// "990101-c-7", as it is said on the telephone and printed on paper: what opens the case at once.
export const caseIdIn = (typed: string): string | undefined => /^[0-9a-z]{1,12}-c-[1-9]\d*$/i.exec(typed.trim())?.[0].toLowerCase()
