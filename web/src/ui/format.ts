// SPDX-License-Identifier: Apache-2.0
// How numbers and times read. Quantities stay text: nothing is rounded on the way.

// "66000" → "66,000"; four digits stay as they are.
export function groupedNumber(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal)
  if (!match) return decimal
  const [, sign, whole = '', rest = ''] = match
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return (sign ? '−' : '') + grouped + rest
}

const two = (value: number) => String(value).padStart(2, '0')

// An instant as the clock of this machine shows it: 2026-11-30 15:20.
export function moment(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

export const clockTime = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

// "一个很长的单位名称明山区分局" → "一个很长…明山区分局": the end is what differs. `limit` counts characters as read.
export function shortenedInside(text: string, limit: number): string {
  const characters = [...text]
  if (characters.length <= limit) return text
  const tail = Math.ceil((limit - 1) * 0.6)
  return characters.slice(0, limit - 1 - tail).join('') + '…' + characters.slice(-tail).join('')
}

export function byteSize(count: number): string {
  if (count < 1024) return `${count} B`
  if (count < 1024 * 1024) return `${Math.round(count / 1024)} KB`
  return `${(count / 1024 / 1024).toFixed(1)} MB`
}

// An instant as it is in China, whatever the clock of this machine says: 2026-11-30 15:20. Clocks that bind an office are of UTC+8.
export function chinaMoment(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const there = new Date(at.getTime() + 8 * 3600_000)
  return `${there.getUTCFullYear()}-${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
}

// The day in China, so many days from the present one: 2026-11-22.
export const chinaDay = (now = Date.now(), later = 0): string => new Date(now + 8 * 3600_000 + later * 24 * 3600_000).toISOString().slice(0, 10)
