// SPDX-License-Identifier: Apache-2.0
// What an entry's data says, as rows a person can read: a field with its value, or with the value before and after. Pure.
import type { Schemas } from '@/api/client'

export interface Fact {
  name: string
  value: string
  was?: string
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const FINGERPRINT_SHOWN = 12
const asText = (value: unknown) => (typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value))

// { before, after } is a change; other objects are read one level deep, and nothing below.
function factOf(name: string, value: unknown): Fact {
  if (isRecord(value) && 'before' in value) return { name, value: asText(value.after), was: asText(value.before) }
  if (name === 'sha256') return { name, value: asText(value).slice(0, FINGERPRINT_SHOWN) }
  return { name, value: asText(value) }
}

// Counts of what a new version did, where it did not.
const saysNothing = ({ name, value }: Fact) => value === '0' && ['kept', 'added', 'changed', 'gone'].includes(name)

// What programs check or look up by, and a unit that was not given.
const isForPrograms = ([name, value]: [string, unknown]) => name === 'state' || name === 'indicator' || (name === 'unit' && value === '')

export function factsOf(entry: Pick<Schemas['JournalEntry'], 'data'>): Fact[] {
  const facts = Object.entries(entry.data).filter((one) => !isForPrograms(one)).flatMap(([name, value]) =>
    isRecord(value) && !('before' in value) ? Object.entries(value).map(([field, one]) => factOf(field, one)) : [factOf(name, value)],
  )
  return facts.filter((fact) => !saysNothing(fact))
}
