// SPDX-License-Identifier: Apache-2.0
// What a correction meets when somebody else changed the target meanwhile: nothing of either is lost unseen. Pure.
import type { Schemas } from '@/api/client'
import { FIELDS, type Field, type Fields } from './correction'

export interface Conflict {
  field: Field
  was: string
  theirs: string
  mine?: string // missing where nothing was typed here
}

export interface Met {
  typed: Fields
  conflicts: Conflict[]
}

// Fields that were not touched here follow the target as it is now; in the others what was typed stays, beside theirs.
export function met(before: Schemas['Target'], now: Schemas['Target'], typed: Fields): Met {
  const changed = FIELDS.filter((field) => before[field] !== now[field])
  const isMine = (field: Field) => typed[field] !== before[field] && typed[field] !== now[field]
  const theirs = Object.fromEntries(changed.filter((field) => !isMine(field)).map((field) => [field, now[field]])) as Partial<Fields>
  const conflicts = changed.map((field) => ({ field, was: before[field], theirs: now[field], ...(isMine(field) ? { mine: typed[field] } : {}) }))
  return { typed: { ...typed, ...theirs }, conflicts }
}

// Those of before that the new ones say nothing about are still to be looked at.
export const together = (before: Conflict[], added: Conflict[]) => [...before.filter(({ field }) => !added.some((one) => one.field === field)), ...added]
