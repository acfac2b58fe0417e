// SPDX-License-Identifier: Apache-2.0
// Words of the ledger that take more than a look-up.
import { t } from '@/text'
import type { LedgerView } from './ledger_view'

export function periodWord(period: string): string {
  const [year = '', part = ''] = period.split(/-|Q/)
  if (period.includes('Q')) return t('period.quarter', { year, quarter: part })
  return part ? t('period.month', { year, month: Number(part) }) : t('period.year', { year })
}

export const missingWord = (missing: 'owner' | 'deadline' | 'number', show: LedgerView['show']) =>
  missing === 'number' ? t(show === 'tasks' ? 'missing_field.number_of_task' : 'missing_field.number') : t(`missing_field.${missing}`)
