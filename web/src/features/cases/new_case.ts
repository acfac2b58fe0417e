// SPDX-License-Identifier: Apache-2.0
// A case as it is being reported: what is sent of it, and what is still missing. Pure.
import type { Schemas } from '@/api/client'
import { faultOf, givenOf, type AskedFault, type AskedField, type AskedValues } from '@/ui/asked_field'

export interface NewCase {
  pack: string
  kind: string
  level: string
  channel: string
  title: string
  text: string
  unit: string
  address: string
  name: string
  phone: string
  isProtected: boolean
  wantsCode: boolean
  fields: AskedValues
}
export const emptyCase = (): NewCase => ({ pack: '', kind: '', level: '', channel: '', title: '', text: '', unit: '', address: '', name: '', phone: '', isProtected: false, wantsCode: false, fields: {} })

export type Missing = 'choose_pack' | 'choose_kind' | 'say_what'
export const missingOf = (said: NewCase): Missing | undefined =>
  !said.pack ? 'choose_pack' : !said.kind ? 'choose_kind' : !said.title.trim() ? 'say_what' : undefined

export function faultsOf(form: readonly AskedField[], said: NewCase): Record<string, AskedFault> {
  const faults = form.map((field): [string, AskedFault | undefined] => [field.id, faultOf(field, said.fields[field.id] ?? '', 1)])
  return Object.fromEntries(faults.filter((pair): pair is [string, AskedFault] => pair[1] !== undefined))
}

// Only what was said: the server takes what is left out as not known.
export function reportOf(said: NewCase, form: readonly AskedField[]): Schemas['Report'] {
  const given = <T extends object>(part: T): T | undefined => (Object.keys(part).length ? part : undefined)
  const filled = (all: Record<string, string | boolean | undefined>) => Object.fromEntries(Object.entries(all).filter(([, value]) => value))
  return {
    pack: said.pack,
    kind: said.kind,
    ...filled({ level: said.level, channel: said.channel, title: said.title.trim(), text: said.text.trim() }),
    place: given(filled({ unit: said.unit, address: said.address.trim() })),
    reporter: given(filled({ name: said.name.trim(), phone: said.phone.trim(), protected: said.isProtected })),
    fields: given(givenOf(form, said.fields)),
    follow: said.wantsCode || undefined,
  }
}
