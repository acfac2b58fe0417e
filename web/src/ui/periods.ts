// SPDX-License-Identifier: Apache-2.0
// Periods as they stand in addresses (2026, 2026Q4, 2026-12) and the days they span. Pure.

export interface DayRange {
  from: string // first day, ISO 8601
  to: string // last day
}

const two = (value: number) => String(value).padStart(2, '0')
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function months(year: number, first: number, last: number): DayRange {
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDayOf(year, last))}` }
}

// Nothing for what names no period.
export function daysOf(period: string): DayRange | undefined {
  const match = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(period)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2]) return months(year, Number(match[2]) * 3 - 2, Number(match[2]) * 3)
  if (!match[3]) return months(year, 1, 12)
  const month = Number(match[3])
  return month >= 1 && month <= 12 ? months(year, month, month) : undefined
}

// The periods in which days of these months lie: each year before its months. Counts add up.
export function periodsOf(counts: ReadonlyArray<{ name: string; targets: number }>): Array<{ period: string; targets: number }> {
  const years = new Map<string, Array<{ period: string; targets: number }>>()
  for (const { name, targets } of [...counts].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!daysOf(name)) continue
    const year = name.slice(0, 4)
    const list = years.get(year) ?? years.set(year, []).get(year)!
    if (name.length > 4) list.push({ period: name, targets })
  }
  const sum = (year: string) => counts.filter((count) => count.name.startsWith(year)).reduce((total, count) => total + count.targets, 0)
  return [...years].flatMap(([year, list]) => [{ period: year, targets: sum(year) }, ...list])
}
