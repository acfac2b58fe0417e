// SPDX-License-Identifier: Apache-2.0
// What a reading found, as short rows to look over before it is kept. Readings are loose records (docs/output.md): what is missing is left out. Pure.
import type { Schemas } from '@/api/client'
import { gravestFirst } from '@/ui/severities'

export interface ReadingSummary {
  title: string
  issuer: string
  docNumber: string
  year: string
  tasks: number
  targets: number
  rows: Array<{ indicator: string; value: string; deadline: string; inferred: string; unit: string }>
  notices: Array<{ sentence: string; line: string }>
  findings: Schemas['Finding'][] // the gravest first
  becomes?: Schemas['Reading']['becomes'] // what keeping it would do
}

type Loose = Record<string, unknown>
const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const asLoose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})

export function summaryOf(reading: Schemas['Reading']): ReadingSummary {
  const meta = asLoose(reading.meta)
  const lead = (task: unknown) => {
    const names = typeof task === 'number' ? asLoose(reading.tasks[task]).lead : undefined
    return Array.isArray(names) ? names.map(asText).join('、') : ''
  }
  return {
    becomes: reading.becomes,
    findings: gravestFirst(reading.findings ?? []),
    title: asText(meta.title),
    issuer: asText(meta.issuer),
    docNumber: asText(meta.doc_number),
    year: asText(asLoose((reading as Loose).context).year),
    tasks: reading.tasks.length,
    targets: reading.targets.length,
    rows: reading.targets.map((target) => ({
      indicator: asText(target.action) + asText(target.indicator),
      value: asText(target.text),
      deadline: asText(target.deadline),
      inferred: asText(asLoose(target.inferred_deadline).date),
      unit: lead(target.task),
    })),
    notices: reading.notices.map((notice) => ({ sentence: asText(notice.message) || asText(notice.sentence) || asText(notice.code), line: asText(notice.line) })),
  }
}
