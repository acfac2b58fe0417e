// SPDX-License-Identifier: Apache-2.0
// What the ledger shows, as its address says it, and what to ask the server for. Pure.
import type { LocationQuery } from 'vue-router'
import { addressOf } from '@/api/address'
import type { Query } from '@/api/client'
import { daysOf } from '@/ui/periods'
import { oneOf, pageIn, textIn } from '@/ui/url_state'

export const PAGE_SIZE = 50
export const KINDS = ['level', 'count', 'growth', 'ratio'] as const
export const ROLES = ['lead', 'responsible'] as const
export const MISSING = ['owner', 'deadline', 'number'] as const
export const SORTS = ['due', '-due', 'unit', 'value', '-value', 'indicator'] as const

export interface LedgerView {
  show: 'targets' | 'tasks'
  plan: string
  isOnePlan: boolean // the plan stands in the path and is no filter
  chapter: string
  unit: string
  role?: (typeof ROLES)[number] // of that unit; none without one
  due: string // a period: 2026, 2026Q4, 2026-12
  kind?: (typeof KINDS)[number]
  missing?: (typeof MISSING)[number]
  q: string
  sort?: (typeof SORTS)[number]
  page: number
}

export function ledgerView(query: LocationQuery, planInPath: string): LedgerView {
  const due = textIn(query, 'due')
  return {
    show: oneOf(query, 'show', ['targets', 'tasks']) ?? 'targets',
    plan: planInPath || textIn(query, 'plan'),
    isOnePlan: planInPath !== '',
    chapter: textIn(query, 'chapter'),
    unit: textIn(query, 'unit'),
    role: textIn(query, 'unit') ? oneOf(query, 'role', ROLES) : undefined,
    due: daysOf(due) ? due : '',
    kind: oneOf(query, 'kind', KINDS),
    missing: oneOf(query, 'missing', MISSING),
    q: textIn(query, 'q').slice(0, 100),
    sort: oneOf(query, 'sort', SORTS),
    page: pageIn(query),
  }
}

// The filters in force, by their names in the address.
export function filtersOf(view: LedgerView): Partial<Record<'plan' | 'chapter' | 'unit' | 'role' | 'due' | 'kind' | 'missing' | 'q', string>> {
  const common = { plan: view.isOnePlan ? '' : view.plan, chapter: view.chapter, unit: view.unit, role: view.role ?? '', missing: view.missing ?? '', q: view.q }
  const all = view.show === 'tasks' ? common : { ...common, due: view.due, kind: view.kind ?? '' }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

const shared = (view: LedgerView) => ({
  plan: view.plan || undefined,
  chapter: view.chapter || undefined,
  unit: view.unit || undefined,
  role: view.role,
  missing: view.missing,
  q: view.q || undefined,
})

function targetFilters(view: LedgerView) {
  const days = daysOf(view.due)
  return { ...shared(view), kind: view.kind, due_from: days?.from, due_to: days?.to, sort: view.sort }
}

export const targetQuery = (view: LedgerView): Query<'/api/targets'> => ({ ...targetFilters(view), page: view.page, page_size: PAGE_SIZE })
export const taskQuery = (view: LedgerView): Query<'/api/tasks'> => ({ ...shared(view), page: view.page, page_size: PAGE_SIZE })
export const exportAddress = (view: LedgerView, format: 'xlsx' | 'csv', lang: 'zh' | 'en') =>
  view.show === 'tasks' ? addressOf('/api/tasks/export', {}, { format, lang, ...shared(view) }) : addressOf('/api/targets/export', {}, { format, lang, ...targetFilters(view) })
