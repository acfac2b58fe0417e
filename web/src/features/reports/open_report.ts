// SPDX-License-Identifier: Apache-2.0
// A resident's report: what is missing, and what is sent. Pure.
import type { Schemas } from '@/api/client'
import { faultOf, givenOf, type AskedField, type AskedValues } from '@/ui/asked_field'

export interface OpenReport {
  kind: string // "pack/kind"
  where: string
  text: string
  phone: string
  isProtected: boolean
  fields: AskedValues
}
export const emptyReport = (): OpenReport => ({ kind: '', where: '', text: '', phone: '', isProtected: false, fields: {} })

export type ReportFault = 'kind_missing' | 'where_missing' | 'text_missing' | 'phone_wrong'
const phoneField: AskedField = { id: 'phone', title: '', type: 'phone', required: false, purpose: '', personal: true, measure: '', longest: 30, from: '', choices: [] }

export function faultsOf(said: OpenReport): ReportFault[] {
  const faults: Array<[boolean, ReportFault]> = [
    [said.kind === '', 'kind_missing'],
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
  return {
    pack,
    kind,
    title: firstWords(said.text),
    text: said.text.trim(),
    place: { address: said.where.trim() },
    ...(Object.keys(reporter).length ? { reporter } : {}),
    ...(Object.keys(fields).length ? { fields } : {}),
    follow: true,
  }
}

// Codes are read aloud and typed from paper: small letters, blanks and lines between are forgiven.
export const codeIn = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')
// "ABCDEFGH2345" → "ABCD EFGH 2345"
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
