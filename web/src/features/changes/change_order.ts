// SPDX-License-Identifier: Apache-2.0
// Which changes come first: numbers, dates and owners before wording. Pure.
import type { Schemas } from '@/api/client'

export type ChangeKind = Schemas['ChangeKind']
type Item = Schemas['Changes']['items'][number]

export const CHANGE_KINDS: readonly ChangeKind[] = ['weakened', 'dropped', 'postponed', 'handed_over', 'strengthened', 'advanced', 'added', 'split', 'merged', 'reworded']
export const FAMILY_OF: Readonly<Record<ChangeKind, 'bad' | 'soon' | 'ok' | 'mute'>> = {
  weakened: 'bad', dropped: 'bad', postponed: 'soon', handed_over: 'soon', strengthened: 'ok', advanced: 'ok', added: 'ok', split: 'mute', merged: 'mute', reworded: 'mute',
}

const rank = (item: Item) => Math.min(...item.kinds.map((kind) => CHANGE_KINDS.indexOf(kind)))

// Those that ask for attention first, each kind in the order of the text.
export function gravestFirst(items: readonly Item[]): Item[] {
  return items.map((item, at) => ({ item, at })).sort((a, b) => rank(a.item) - rank(b.item) || a.at - b.at).map(({ item }) => item)
}

export function countsOf(items: readonly Item[]): Array<{ kind: ChangeKind; count: number }> {
  return CHANGE_KINDS.map((kind) => ({ kind, count: items.filter((item) => item.kinds.includes(kind)).length })).filter(({ count }) => count > 0)
}
