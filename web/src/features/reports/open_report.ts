// SPDX-License-Identifier: Apache-2.0
// A resident's report: what may be reported, what is missing, and what is sent. Channel and level are not theirs to say. Pure.
import type { Schemas } from '@/api/client'
import { faultOf, givenOf, type AskedField, type AskedValues, type Pick } from '@/ui/asked_field'

export interface OpenReport {
  kind: string // "pack/kind"
  community: Pick[] // one at most
  isPlaceUnknown: boolean // which community it is
  where: string
  text: string
  phone: string
  isProtected: boolean
  fields: AskedValues
}
export const emptyReport = (): OpenReport => ({ kind: '', community: [], isPlaceUnknown: false, where: '', text: '', phone: '', isProtected: false, fields: {} })

export type Kinds = Schemas['ReportKinds']
export type KindGroup = Kinds['packs'][number]
type Kind = KindGroup['kinds'][number]

// Groups whose kinds' titles have all the words; a group without any is left out.
export function groupsWith(packs: readonly KindGroup[], words: string): KindGroup[] {
  const parts = words.trim().split(/\s+/).filter((part) => part)
  const has = (kind: Kind) => parts.every((part) => kind.title.includes(part))
  return packs.map((pack) => ({ ...pack, kinds: pack.kinds.filter(has) })).filter(({ kinds }) => kinds.length > 0)
}
export const kindOf = (packs: readonly KindGroup[], chosen: string): Kind | undefined =>
  packs.find(({ id }) => id === chosen.split('/')[0])?.kinds.find(({ id }) => id === chosen.split('/')[1])

const FOUND_AT_ONCE = 12
export function communitiesWith(all: Kinds['communities'], words: string): Pick[] {
  const found = all.filter(({ name, street }) => name.includes(words) || street?.includes(words))
  return found.slice(0, FOUND_AT_ONCE).map(({ id, name, street }) => ({ value: id, label: name, note: street }))
}

export type ReportFault = 'kind_missing' | 'community_missing' | 'where_missing' | 'text_missing' | 'phone_wrong'
const phoneField: AskedField = { id: 'phone', title: '', type: 'phone', required: false, purpose: '', personal: true, measure: '', longest: 30, from: '', choices: [] }

export function faultsOf(said: OpenReport): ReportFault[] {
  const faults: Array<[boolean, ReportFault]> = [
    [said.kind === '', 'kind_missing'],
    [said.community.length === 0 && !said.isPlaceUnknown, 'community_missing'],
    [said.where.trim() === '', 'where_missing'],
    [said.text.trim() === '', 'text_missing'],
    [faultOf(phoneField, said.phone) !== undefined, 'phone_wrong'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault)
}

const TITLE_LENGTH = 40 // characters of the text that stand for it in lists
const firstWords = (text: string) => [...text.trim().split(/[\n。；]/)[0]!].slice(0, TITLE_LENGTH).join('')

export function reportOf(said: OpenReport, form: readonly AskedField[]): Schemas['Report'] {
  const [pack = '', kind = ''] = said.kind.split('/')
  const phone = said.phone.trim()
  const reporter = { ...(phone ? { phone } : {}), ...(said.isProtected ? { protected: true } : {}) }
  const fields = givenOf(form, said.fields)
  const unit = said.isPlaceUnknown ? undefined : said.community[0]?.value
  return {
    pack,
    kind,
    title: firstWords(said.text),
    text: said.text.trim(),
    place: { ...(unit ? { unit } : {}), address: said.where.trim() },
    ...(Object.keys(reporter).length ? { reporter } : {}),
    ...(Object.keys(fields).length ? { fields } : {}),
    follow: true,
  }
}

// Codes are read aloud and typed from paper: small letters, blanks and lines between are forgiven.
export const codeIn = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')
// "ABCDEFGH2345" → "ABCD EFGH 2345"
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
