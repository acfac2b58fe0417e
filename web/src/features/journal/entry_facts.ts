// SPDX-License-Identifier: Apache-2.0
// What an entry's data says, as rows a person can read: a field with its value, or with the value before and after. Pure.
import type { Schemas } from '@/api/client'

export interface Fact {
  name: string
  value: string
  was?: string
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const asText = (value: unknown) => (typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value))

export function factsOf(entry: Pick<Schemas['JournalEntry'], 'data'>): Fact[] {
  return Object.entries(entry.data).flatMap(([name, value]): Fact[] => {
    if (!isRecord(value)) return [{ name, value: asText(value) }]
    if ('was' in value && 'value' in value) return [{ name, value: asText(value.value), was: asText(value.was) }]
    const inner = Object.entries(value)
    return inner.map(([field, one]) =>
      isRecord(one) && 'was' in one ? { name: field, value: asText(one.value ?? one.now), was: asText(one.was) } : { name: field, value: asText(one) },
    )
  })
}
