// SPDX-License-Identifier: Apache-2.0
// What a person changed in a target's fields, and what cannot be sent. Pure; the server decides in the end.
import type { Schemas } from '@/api/client'

export type Fields = Required<Schemas['Correction']['fields']>
export type Field = keyof Fields
type Target = Schemas['Target'] & { corrections?: Schemas['TargetRecord']['corrections'] }

export const FIELDS: readonly Field[] = ['indicator', 'action', 'op', 'value', 'value_max', 'unit', 'kind', 'per', 'baseline', 'deadline', 'lead_unit']
export const OPS = ['=', '>=', '>', '<=', '<', '~', 'range'] as const
export const DECIMAL_FIELDS: readonly Field[] = ['value', 'value_max', 'baseline']

export const fieldsOf = (target: Target): Fields => Object.fromEntries(FIELDS.map((field) => [field, target[field]])) as Fields

// What a person types as a number: full-width digits, commas, 万 and 亿. Undefined for what is none; "" stays "".
export function decimalFrom(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^[−–]/, '-')
  if (plain === '') return ''
  const match = /^(-?)(\d+)(?:\.(\d+))?(万|亿)?$/.exec(plain)
  if (!match) return undefined
  const [, sign = '', whole = '0', part = '', power] = match
  const zeros = power === '万' ? 4 : power === '亿' ? 8 : 0
  const moved = part.padEnd(zeros, '0')
  const digits = (whole + moved.slice(0, zeros)).replace(/^0+(?=\d)/, '')
  const rest = moved.slice(zeros)
  return sign + digits + (rest ? `.${rest}` : '')
}

export interface Checked {
  fields: Partial<Fields> // the changed ones only
  errors: Partial<Record<Field | 'reason' | 'all', 'reason_missing' | 'number_wrong' | 'day_wrong' | 'range_open' | 'range_turned' | 'indicator_missing' | 'nothing_changed'>>
}

function isDay(text: string): boolean {
  if (text === '') return true
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

// What was read as nothing may be nothing again.
const wasReadEmpty = (target: Target, field: Field) => target.corrections?.some((correction) => correction.field === field && correction.was === '') ?? false

export function checkCorrection(target: Target, typed: Fields, reason: string): Checked {
  const errors: Checked['errors'] = {}
  const now = { ...typed } as Record<Field, string>
  for (const field of DECIMAL_FIELDS) {
    const decimal = decimalFrom(now[field])
    if (decimal === undefined) errors[field] = 'number_wrong'
    else now[field] = decimal
  }
  for (const field of ['indicator', 'action', 'unit', 'per', 'lead_unit'] as const) now[field] = now[field].trim()
  if (!isDay(now.deadline)) errors.deadline = 'day_wrong'
  if (!now.indicator && target.indicator && !wasReadEmpty(target, 'indicator')) errors.indicator = 'indicator_missing'
  if (now.op === 'range' && !now.value_max && !errors.value_max) errors.value_max = 'range_open'
  if (now.op === 'range' && now.value_max && !errors.value && !errors.value_max && Number(now.value_max) < Number(now.value)) errors.value_max = 'range_turned'
  const fields = Object.fromEntries(FIELDS.filter((field) => now[field] !== target[field]).map((field) => [field, now[field]])) as Partial<Fields>
  if (Object.keys(fields).length === 0 && Object.keys(errors).length === 0) errors.all = 'nothing_changed'
  if (!reason.trim()) errors.reason = 'reason_missing'
  return { fields, errors }
}

// What was typed and not sent: the changed fields only, so that what was corrected meanwhile by another is not turned back.
export interface Draft {
  fields: Partial<Fields>
  reason: string
}

export function draftFrom(target: Target, typed: Fields, reason: string): Draft | undefined {
  const fields = Object.fromEntries(FIELDS.filter((field) => typed[field] !== target[field]).map((field) => [field, typed[field]])) as Partial<Fields>
  return Object.keys(fields).length || reason.trim() ? { fields, reason } : undefined
}

// The fields as they stand now with the draft's put over them. Forgiving: what is no draft changes nothing.
export function resumed(target: Target, draft: unknown): { typed: Fields; reason: string } {
  const typed = fieldsOf(target)
  const { fields, reason } = (draft ?? {}) as { fields?: Record<string, unknown>; reason?: unknown }
  for (const field of FIELDS) {
    const value = fields?.[field]
    if (typeof value === 'string') Object.assign(typed, { [field]: value })
  }
  return { typed, reason: typeof reason === 'string' ? reason : '' }
}
