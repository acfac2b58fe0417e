// SPDX-License-Identifier: Apache-2.0
// What is written of cases, packs and reports. A key makes that what is sent twice happens once.
import { addressOf } from './address'
import { send, type Schemas } from './client'

export type Reported = Schemas['Reported']
const keyed = (key: string) => ({ 'idempotency-key': key })

export const reportCase = (report: Schemas['Report'], key: string) => send<Reported>('POST', '/api/cases', report, keyed(key))

// Of the case as it was seen: refused with 409 when somebody else was faster.
export const moveCase = (seen: Schemas['Case'], move: Schemas['Move'], key: string) =>
  send<Reported>('POST', addressOf('/api/cases/{case}/moves', { case: seen.id }), move, { ...keyed(key), 'if-match': `"${seen.revision}"` })

export const addEvidence = (id: string, field: string, file: File) =>
  send<{ number: number }>('POST', addressOf('/api/cases/{case}/evidence', { case: id }, { field, name: file.name }), file, { 'content-type': 'application/octet-stream' })

export const evidenceAddress = (id: string, evidence: number) => addressOf('/api/cases/{case}/evidence/{evidence}', { case: id, evidence: String(evidence) })

export const reportOpenly = (report: Schemas['Report'], key: string) => send<Reported>('POST', '/api/reports', report, keyed(key))
export const moveReport = (code: string, move: Schemas['Move']) => send<Reported>('POST', addressOf('/api/reports/{code}/moves', { code }), move)

const YAML = { 'content-type': 'application/yaml' }
export const checkPack = (yaml: string) => send<Schemas['PackCheck']>('POST', '/api/packs/check', yaml, YAML)
export const publishPack = (yaml: string) => send<Schemas['Pack']>('POST', '/api/packs', yaml, YAML)
