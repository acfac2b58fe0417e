// SPDX-License-Identifier: Apache-2.0
// Units, people and posts: what they are to the pages, and the calls about them. Nothing else knows their addresses.
import { addressOf } from './address'
import { Failure, read, send } from './client'

export const UNIT_KINDS = ['district', 'street', 'community', 'grid', 'department', 'other'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]
export const POST_KINDS = ['grid_worker', 'clerk', 'dispatcher', 'liaison', 'supervisor', 'verifier', 'leader', 'evaluator', 'administrator', 'security_administrator', 'auditor'] as const
export type PostKind = (typeof POST_KINDS)[number]

export interface UnitRef {
  id: string
  name: string
}
export interface UnitRow extends UnitRef {
  code: string
  kind: UnitKind
  level: number
  parent: UnitRef | null
  child_count: number
  unit_count: number // itself and all below it
  population: number
  from_on: string
  to_on: string // '' while it is
  aliases: string[]
}
export interface UnitSpan {
  from_on: string
  to_on: string
  name: string
  code: string
  kind: UnitKind
  parent: UnitRef | null
}
export interface Succession {
  on: string
  unit: UnitRef
  is_split: boolean
}
export interface Unit extends UnitRow {
  above: UnitRef[]
  history: UnitSpan[]
  came_from: Succession[]
  became: Succession[]
  polygon: unknown // a GeoJSON geometry, or null
  may_write: boolean
}
export interface UnitFields {
  name: string
  code: string
  kind: UnitKind
  parent: string
  population: number
  aliases: string[]
}
export interface Listed<Row> {
  total: number
  total_is_exact: boolean
  page: number
  page_size: number
  items: Row[]
}

export interface UnitImport {
  kept: boolean
  added: number
  changed: number
  unchanged: number
  wrong_rows: number
  errors: Array<{ row: number; column: string; sentence: string }>
}

const UNITS = '/api/org/units'
const unitAt = (unit: string, what = '') => addressOf(`${UNITS}/{unit}${what}`, { unit })

export const listUnits = (query: { parent?: string; q?: string; kind?: string; page_size?: number }, signal?: AbortSignal) => read<Listed<UnitRow>>(addressOf(UNITS, {}, query), signal)
export const showUnit = (unit: string, signal?: AbortSignal) => read<Unit>(unitAt(unit), signal)
export const addUnit = (fields: UnitFields, on: string) => send<Unit>('POST', UNITS, { ...fields, on })
export const changeUnit = (unit: string, patch: Partial<UnitFields>, on: string) => send<Unit>('PATCH', unitAt(unit), { ...patch, on })
export const closeUnit = (unit: string, on: string) => send<Unit>('POST', unitAt(unit, '/close'), { on })
export const mergeUnits = (before: string[], after: string, on: string) => send<Unit>('POST', unitAt(after, '/merge'), { units: before, on })
export interface SplitPart {
  name: string
  code: string
  kind: UnitKind
  children: string[]
}
export const splitUnit = (unit: string, parts: SplitPart[], goesOn: boolean, on: string) => send<Unit>('POST', unitAt(unit, '/split'), { parts, goes_on: goesOn, on })

// Rows that are wrong come as an answer too: nothing of the file was kept then.
export async function importUnits(file: File, isTrial: boolean): Promise<UnitImport> {
  const address = addressOf(`${UNITS}/import`, {}, { name: file.name, dry_run: String(isTrial) })
  try {
    return await send<UnitImport>('POST', address, file, { 'content-type': 'application/octet-stream' })
  } catch (error) {
    const told = error instanceof Failure ? (error.problem as unknown as UnitImport | undefined) : undefined
    if (told?.errors) return told
    throw error
  }
}
export const exportAddress = (format: 'csv' | 'xlsx' | 'geojson') => addressOf(`${UNITS}/export`, {}, { format })

// For fields in which a unit is chosen by words.
export const findUnits = async (words: string) =>
  (await listUnits({ q: words || undefined, page_size: 12 })).items.map((unit) => ({ value: unit.id, label: unit.name, note: unit.parent?.name }))

export interface Post {
  id: string
  person: string
  kind: PostKind
  title: string // a pack's own name of it
  unit: UnitRef | null
  from_on: string
  to_on: string
  is_held: boolean
  deputy_of: string
}
export interface Person {
  id: string
  name: string
  phone: string
  email: string
  from_on: string
  to_on: string
  posts: Post[]
}
export interface PersonFields {
  name: string
  phone: string
  email: string
}
const PEOPLE = '/api/org/people'
const POSTS = '/api/org/posts'
export const listPeople = (query: { q?: string; unit?: string; page?: number; page_size?: number }, signal?: AbortSignal) => read<Listed<Person>>(addressOf(PEOPLE, {}, query), signal)
export const addPerson = (fields: PersonFields) => send<Person>('POST', PEOPLE, fields)
export const changePerson = (person: string, patch: Partial<PersonFields> & { to_on?: string }) => send<Person>('PATCH', addressOf(`${PEOPLE}/{person}`, { person }), patch)
export const givePost = (post: { person: string; unit: string; kind: PostKind; title: string; from_on: string; to_on?: string; deputy_of?: string }) => send<Post>('POST', POSTS, post)
export const endPost = (post: string, on: string) => send<Post>('POST', addressOf(`${POSTS}/{post}/end`, { post }), { on })
export const handPostOver = (post: string, to: string, on: string) => send<Post>('POST', addressOf(`${POSTS}/{post}/handover`, { post }), { to, on })

export const findPeople = async (words: string) =>
  (await listPeople({ q: words || undefined, page_size: 12 })).items.map((person) => ({ value: person.id, label: person.name, note: person.posts.find(({ is_held }) => is_held)?.unit?.name }))
