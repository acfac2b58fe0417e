// SPDX-License-Identifier: Apache-2.0
// What a page shows stands in its address. Reading is forgiving: what is not understood is as if it were not there.
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { useRoute, useRouter } from 'vue-router'

export function textIn(query: LocationQuery, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

export function oneOf<T extends string>(query: LocationQuery, name: string, allowed: readonly T[]): T | undefined {
  const value = textIn(query, name)
  return (allowed as readonly string[]).includes(value) ? (value as T) : undefined
}

export function pageIn(query: LocationQuery): number {
  const value = Number(textIn(query, 'page'))
  return Number.isInteger(value) && value >= 1 && value <= 100000 ? value : 1
}

// "1390-1393" → [1390, 1393]
export function placeIn(query: LocationQuery, name: string): [number, number] | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(textIn(query, name))
  if (!match) return undefined
  const place: [number, number] = [Number(match[1]), Number(match[2])]
  return place[1] >= place[0] ? place : undefined
}

// "targets/990101-3-38" → the id, when the pane shows this noun.
export function paneIn(query: LocationQuery, noun: string): string | undefined {
  const value = textIn(query, 'pane')
  return value.startsWith(`${noun}/`) ? value.slice(noun.length + 1) : undefined
}

// The query with some of it changed; empty values leave it.
export function changed(query: LocationQueryRaw, change: Record<string, string | undefined>): LocationQueryRaw {
  const next: LocationQueryRaw = { ...query, ...change }
  for (const name of Object.keys(next)) if (next[name] === '' || next[name] === undefined || next[name] === null) delete next[name]
  return next
}

// Changes of a filter go back to page 1 and do not fill the history while a person is typing.
export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  return {
    route,
    filter: (change: Record<string, string | undefined>) => router.replace({ query: changed(route.query, { ...change, page: undefined }) }),
    go: (change: Record<string, string | undefined>) => router.push({ query: changed(route.query, change) }),
  }
}
