// SPDX-License-Identifier: Apache-2.0
// How a target's fields read.
import type { Schemas } from '@/api/client'
import { t, wordFor } from '@/text'
import { groupedNumber } from '@/ui/format'
import { DECIMAL_FIELDS, type Field } from './correction'

export const fieldName = (field: string) => wordFor('field', field)

export function fieldValue(field: string, value: string): string {
  if (value === '') return t('target.empty')
  if (field === 'op') return t(`op.${value as '='}`)
  if (field === 'kind') return t(`kind.${value as 'level'}`)
  return DECIMAL_FIELDS.includes(field as Field) ? groupedNumber(value) : value
}

export const nameOf = (target: Schemas['Target']) => target.action + (target.indicator || target.printed)

export const draftName = (target: string) => `targets/${target}`
