// SPDX-License-Identifier: Apache-2.0
// What a timeline shows of the events of a case. Pure.
import type { Schemas } from '@/api/client'

export type Case = Schemas['Case']
export type CaseEvent = Schemas['CaseEvent']
export type Move = Schemas['AllowedMove']

// The program's own doings stand back: clocks and what the timer did.
export const isMachine = (event: CaseEvent): boolean => event.transition.startsWith('clock:') || event.actor === 'timer'

// Who was faster: what happened last since the revision that was seen; nothing where nothing is new.
export function newestSince(seen: Case, now: Case): CaseEvent | undefined {
  const last = Math.max(0, ...seen.events.map(({ number }) => number))
  return now.events.filter(({ number }) => number > last && number > 0).at(-1)
}

// The move by which a case becomes a part of another, and the field that names the other.
export function mergeOf(allowed: readonly Move[]): { move: Move; field: string } | undefined {
  for (const move of allowed) {
    const field = move.form.find(({ id }) => id === 'main_case') ?? (move.id === 'merge' ? move.form.find(({ type }) => type === 'text') : undefined)
    if (field) return { move, field: field.id }
  }
  return undefined
}

// What evidence could be added for: files that one of the moves asks.
export function evidenceFields(allowed: readonly Move[]): Move['evidence'] {
  const all = allowed.flatMap((move) => [...move.evidence, ...move.form.filter(({ type }) => ['photo', 'file', 'track'].includes(type))])
  return all.filter((field, at) => all.findIndex(({ id }) => id === field.id) === at)
}
