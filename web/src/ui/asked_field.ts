// SPDX-License-Identifier: Apache-2.0
// A field that a form asks, what was given for it as text, and whether it can be sent. Pure.

export interface AskedField {
  id: string
  title: string
  type: string
  required: boolean
  purpose: string // why it is asked
  personal: boolean
  measure: string
  longest: number // 0: as its type has it
  from: string
  choices: Array<{ id: string; title: string }>
  reason?: string // why it is asked of this case
  unless?: { field: string; is: string[] } | null // not needed where this field of the same form has one of these values
}

export interface Pick {
  value: string
  label: string
  note?: string
}
export type LookUp = (words: string) => Promise<Pick[]>

export type AskedFault = 'missing' | 'too_long' | 'not_number' | 'not_phone'
export type AskedValues = Record<string, string>

const FILES = ['photo', 'file', 'track']
export const isFile = (field: AskedField): boolean => FILES.includes(field.type)
export const longestOf = (field: AskedField): number => field.longest || (field.type === 'long_text' ? 2000 : 500)

const isPhone = (text: string) => /^[\d\s+-]{3,30}$/.test(text) && (text.match(/\d/g) ?? []).length >= 3

// As the form stands: what depends on another of its fields is needed or not with what was given there.
export const asItStands = (field: AskedField, values: AskedValues): AskedField =>
  field.required && field.unless && field.unless.is.includes((values[field.unless.field] ?? '').trim()) ? { ...field, required: false } : field

export function faultOf(field: AskedField, given: string, fileCount = 0): AskedFault | undefined {
  const text = given.trim()
  if (isFile(field)) return field.required && fileCount === 0 ? 'missing' : undefined
  if (text === '') return field.required ? 'missing' : undefined
  if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) return 'not_number'
  if (field.type === 'phone' && !isPhone(text)) return 'not_phone'
  return [...text].length > longestOf(field) ? 'too_long' : undefined
}

// What is sent: of this form, what was filled in. A moment is one of UTC+8.
export function givenOf(fields: readonly AskedField[], values: AskedValues): AskedValues {
  const given = fields
    .filter((field) => !isFile(field))
    .map((field): [string, string] => [field.id, (values[field.id] ?? '').trim()])
    .filter(([, text]) => text !== '')
  const zone = (id: string, text: string) => (fields.find((field) => field.id === id)?.type === 'instant' && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}+08:00` : text)
  return Object.fromEntries(given.map(([id, text]) => [id, zone(id, text)]))
}
