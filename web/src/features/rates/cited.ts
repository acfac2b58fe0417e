// SPDX-License-Identifier: Apache-2.0
// The cases behind a number: those one may open, each once, and how many there are beyond them. Pure.
export interface Cited {
  title: string
  ids: readonly string[]
  count: number
}

// A case of which several units are counted stands there as often; `more` counts as the number does.
export function listedOf({ ids, count }: Pick<Cited, 'ids' | 'count'>): { cases: Array<{ id: string; times: number }>; more: number } {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  return { cases: [...times].map(([id, n]) => ({ id, times: n })), more: count - ids.length }
}

// Why there is no rate: nothing to count, or too little for one.
export const whyNone = (denominator: number): 'rates.none_due' | 'rates.too_few' => (denominator === 0 ? 'rates.none_due' : 'rates.too_few')

// 0.6137 → "61.4%"
export const shareWords = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`
