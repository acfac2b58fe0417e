// SPDX-License-Identifier: Apache-2.0
// How a due moment stands to now: overdue, due soon or not yet, and by how much. Pure: the server fixed the moment, nothing is computed anew.

export interface Due {
  state: 'overdue' | 'soon' | 'later'
  amount: number
  unit: 'days' | 'hours' | 'minutes'
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// `soon` is when the clock begins to warn; without it the last day counts as soon.
export function dueOf(due: string, now: number, soon?: string | null): Due {
  const at = new Date(due).getTime()
  const left = at - now
  const state = left < 0 ? 'overdue' : now >= (soon ? new Date(soon).getTime() : at - DAY) ? 'soon' : 'later'
  const size = Math.abs(left)
  const unit = size >= 2 * DAY ? 'days' : size >= 2 * HOUR ? 'hours' : 'minutes'
  return { state, unit, amount: Math.floor(size / { days: DAY, hours: HOUR, minutes: MINUTE }[unit]) }
}
