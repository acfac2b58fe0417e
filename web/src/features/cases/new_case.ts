// SPDX-License-Identifier: Apache-2.0
// A case as it is being reported: what is sent of it, what is still missing, and what a post makes likely. Pure.
import type { Schemas } from '@/api/client'
import { faultOf, givenOf, type AskedFault, type AskedField, type AskedValues, type Pick } from '@/ui/asked_field'

export interface NewCase {
  pack: string
  kind: string
  level: string
  channel: string
  title: string
  text: string
  place: Pick[] // with its name, so that it is still there after a reload
  address: string
  name: string
  phone: string
  isProtected: boolean
  wantsCode: boolean
  fields: AskedValues
  names: Record<string, string> // of the units in `fields`
}
export const emptyCase = (): NewCase => ({ pack: '', kind: '', level: '', channel: '', title: '', text: '', place: [], address: '', name: '', phone: '', isProtected: false, wantsCode: false, fields: {}, names: {} })

export const CASE_FAULTS = ['choose_pack', 'choose_kind', 'choose_channel', 'say_what', 'choose_place', 'phone_wrong'] as const
export type CaseFault = (typeof CASE_FAULTS)[number]
const phoneField: AskedField = { id: 'phone', title: '', type: 'phone', required: false, purpose: '', personal: true, measure: '', longest: 30, from: '', choices: [] }

// All of them at once; `channels` are the pack's.
export function caseFaultsOf(said: NewCase, channels: readonly unknown[]): CaseFault[] {
  const is: Record<CaseFault, boolean> = {
    choose_pack: !said.pack,
    choose_kind: !said.kind,
    choose_channel: channels.length > 0 && !said.channel,
    say_what: !said.title.trim(),
    choose_place: said.place.length === 0,
    phone_wrong: faultOf(phoneField, said.phone) !== undefined,
  }
  return CASE_FAULTS.filter((fault) => is[fault])
}

export function fieldFaultsOf(form: readonly AskedField[], said: NewCase): Record<string, AskedFault> {
  const faults = form.map((field): [string, AskedFault | undefined] => [field.id, faultOf(field, said.fields[field.id] ?? '', 1)])
  return Object.fromEntries(faults.filter((pair): pair is [string, AskedFault] => pair[1] !== undefined))
}

// How it came, as the post makes it likely: who walks the grid has seen it, who sits at the counter was told. Nothing where the pack has no such channel.
const LIKELY: Record<string, string[]> = { grid_worker: ['patrol', 'grid'], clerk: ['counter', 'phone', 'call', 'hotline'] }
export function likelyChannel(posts: readonly string[], channels: ReadonlyArray<{ id: string }>): string {
  const likely = Object.entries(LIKELY).flatMap(([post, ids]) => (posts.includes(post) ? ids : []))
  return likely.find((id) => channels.some((channel) => channel.id === id)) ?? ''
}

// Only what was said: the server takes what is left out as not known.
export function reportOf(said: NewCase, form: readonly AskedField[]): Schemas['Report'] {
  const given = <T extends object>(part: T): T | undefined => (Object.keys(part).length ? part : undefined)
  const filled = (all: Record<string, string | boolean | undefined>) => Object.fromEntries(Object.entries(all).filter(([, value]) => value))
  return {
    pack: said.pack,
    kind: said.kind,
    ...filled({ level: said.level, channel: said.channel, title: said.title.trim(), text: said.text.trim() }),
    place: given(filled({ unit: said.place[0]?.value, address: said.address.trim() })),
    reporter: given(filled({ name: said.name.trim(), phone: said.phone.trim(), protected: said.isProtected })),
    fields: given(givenOf(form, said.fields)),
    follow: said.wantsCode || undefined,
  }
}
