// SPDX-License-Identifier: Apache-2.0
// How long a clock runs, as packs write it ("2 working hours"), in words.
import { t } from '@/text'

// 2 and its unit, whatever rule of counting follows; nothing for what is not a number of one unit.
const UNITS = { minute: 'minutes', hour: 'hours', 'working hour': 'working_hours', 'working day': 'working_days', day: 'days', 'calendar day': 'days' } as const
type TermUnit = (typeof UNITS)[keyof typeof UNITS]
export function termOf(term: string): { n: number; unit: TermUnit } | undefined {
  const match = /^(\d+) ((?:working |calendar )?(?:minute|hour|day))s?\b/.exec(term)
  return match ? { n: Number(match[1]), unit: UNITS[match[2] as keyof typeof UNITS] } : undefined
}

export function termWords(term: string): string {
  const known = termOf(term)
  return known ? t(`term.${known.unit}`, { n: known.n }) : term
}
