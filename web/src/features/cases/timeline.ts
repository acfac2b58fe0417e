// SPDX-License-Identifier: Apache-2.0
// What a timeline shows of the events of a case, and what its moves ask. Pure.
import type { Schemas } from '@/api/client'

export type Case = Schemas['Case']
export type CaseEvent = Schemas['CaseEvent']
export type Move = Schemas['AllowedMove']
export type Clock = Case['clocks'][number]

export const doerOf = (event: CaseEvent): 'person' | 'timer' | 'reporter' =>
  event.by ?? (event.transition.startsWith('clock:') || event.actor === 'timer' ? 'timer' : ['citizen', 'reporter'].includes(event.actor) ? 'reporter' : 'person')
// The program's own doings stand back: clocks and what the timer did.
export const isMachine = (event: CaseEvent): boolean => doerOf(event) === 'timer'

// The clock that comes due first of those that run; one that rests does not.
export const nearestOf = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.filter((clock) => !clock.stopped_at && !clock.rests && clock.due_at).sort((a, b) => a.due_at!.localeCompare(b.due_at!))[0]

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
export function evidenceFields(allowed: readonly Move[]): Move['form'] {
  const all = allowed.flatMap((move) => [...move.evidence, ...move.form.filter(({ type }) => ['photo', 'file', 'track'].includes(type))])
  return all.filter((field, at) => all.findIndex(({ id }) => id === field.id) === at)
}

// How a closed case stands: what it came to, not that it is closed. As the server says it; else by the results that every pack has.
const TONES = { good: 'ok', doubt: 'doubt', mute: 'mute' } as const
export type Tone = (typeof TONES)[keyof typeof TONES]
export function toneOf(result: { id: string; tone?: 'good' | 'doubt' | 'mute' }): Tone {
  if (result.tone) return TONES[result.tone]
  return ['solved', 'explained'].includes(result.id) ? 'ok' : result.id === 'not_fixed' ? 'doubt' : 'mute'
}
