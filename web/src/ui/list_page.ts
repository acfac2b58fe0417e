// SPDX-License-Identifier: Apache-2.0
// A page of a list, and how many pages there are. The server stops counting at some number and says so. Pure.

export interface Counted {
  total: number
  total_is_exact: boolean
}

export interface ListPage extends Counted {
  page: number
  page_size: number
  items: readonly unknown[]
}

// The last page there is a way to. Past what was counted, a full page may be followed by another.
export function lastPageOf({ total, total_is_exact, page, page_size, items }: ListPage): number {
  const known = Math.max(1, Math.ceil(total / page_size))
  if (total_is_exact) return known
  return Math.max(known, items.length === page_size ? page + 1 : page)
}
