// SPDX-License-Identifier: Apache-2.0
// Words of the ledger that take more than a look-up.
import { t } from '@/text'
import { counted } from '@/ui/counts'
import type { Counted } from '@/ui/list_page'
import type { LedgerView } from './ledger_view'

export function periodWord(period: string): string {
  const [year = '', part = ''] = period.split(/-|Q/)
  if (period.includes('Q')) return t('period.quarter', { year, quarter: part })
  return part ? t('period.month', { year, month: Number(part) }) : t('period.year', { year })
}

export const missingWord = (missing: 'owner' | 'deadline' | 'number', show: LedgerView['show']) =>
  missing === 'number' ? t(show === 'tasks' ? 'missing_field.number_of_task' : 'missing_field.number') : t(`missing_field.${missing}`)

export function titleOf(view: LedgerView, list: Counted | undefined): string {
  if (!list) return t(view.show === 'tasks' ? 'ledger.title.tasks' : 'ledger.title.targets', { n: '…' })
  return view.show === 'tasks' ? counted(list, 'ledger.title.tasks', 'ledger.title.tasks_at_least') : counted(list, 'ledger.title.targets', 'ledger.title.targets_at_least')
}
