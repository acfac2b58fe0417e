// SPDX-License-Identifier: Apache-2.0
// A form as it is being sent: what is wrong with it, what the server said against it, and that one press sends once. Knows no form.
import { shallowReactive } from 'vue'
import { failureOf, type Failure, type Problem } from '@/api/client'
import { t } from '@/text'

// A sentence, and the id of the field that it is about.
export interface Fault {
  text: string
  at?: string
}
export interface Sending {
  isSending: boolean
  faults: Fault[]
  refusal: Failure | undefined
  attempts: number // those that failed: after each the summary has the focus
}
// A place that the server names ("place.unit"): the field it is on this page.
export type PlaceOf = (where: string) => { label: string; at: string } | undefined

// The server puts the place before its sentence; a person knows the label instead. Pure but for the words where there is no answer at all.
export function faultOfProblem(problem: Problem | undefined, placeOf: PlaceOf = () => undefined): Fault {
  if (!problem?.detail) return { text: t('state.unreachable') }
  const where = problem.where ?? ''
  const told = where && problem.detail.startsWith(where) ? problem.detail.slice(where.length).replace(/^(：|: )/, '') : problem.detail
  const place = where ? placeOf(where) : undefined
  return place ? { text: t('form.at_field', { field: place.label, what: told }), at: place.at } : { text: told }
}

export function useSending() {
  const sending = shallowReactive<Sending>({ isSending: false, faults: [], refusal: undefined, attempts: 0 })

  // Whether it was done. Nothing is sent while there is a fault, or while the press before is under way.
  async function send(faults: Fault[], action: () => Promise<unknown>, placeOf?: PlaceOf): Promise<boolean> {
    if (sending.isSending) return false
    Object.assign(sending, { faults, refusal: undefined })
    if (faults.length === 0) {
      sending.isSending = true
      try {
        await action()
        return true
      } catch (error) {
        const refusal = failureOf(error)
        Object.assign(sending, { refusal, faults: [faultOfProblem(refusal.problem, placeOf)] })
      } finally {
        sending.isSending = false
      }
    }
    sending.attempts += 1
    return false
  }
  return { sending, send }
}
