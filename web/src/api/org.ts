// SPDX-License-Identifier: Apache-2.0
// Units, people and posts: what they are to the pages, and the calls about them. Nothing else knows their addresses.
import { addressOf } from './address'
import { read, send } from './client'

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
  parent: UnitRef | null
  child_count: number
}
export interface UnitSpan {
  from_on: string
  to_on: string | null
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
  is_open: boolean
  population: number
  aliases: string[]
  polygon: unknown // a GeoJSON geometry, or null
  spans: UnitSpan[]
  came_from: Succession[]
  became: Succession[]
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
  added: number
  changed: number
  unchanged: number
  wrong_rows: number
  errors: Array<{ row: number; column: string; detail: string }>
}

const UNITS = '/api/org/units'
const unitAt = (unit: string, what = '') => addressOf(`${UNITS}/{unit}${what}`, { unit })

export const listUnits = (query: { parent?: string; q?: string; kind?: string; page_size?: number }, signal?: AbortSignal) => read<Listed<UnitRow>>(addressOf(UNITS, {}, query), signal)
export const showUnit = (unit: string, signal?: AbortSignal) => read<Unit>(unitAt(unit), signal)
export const addUnit = (fields: UnitFields, on: string) => send<Unit>('POST', UNITS, { ...fields, on })
export const changeUnit = (unit: string, patch: Partial<UnitFields>, on: string) => send<Unit>('PATCH', unitAt(unit), { ...patch, on })
export const closeUnit = (unit: string, on: string) => send<Unit>('POST', unitAt(unit, '/close'), { on })
export const mergeUnits = (before: string[], after: string, on: string) => send<Unit>('POST', `${UNITS}/merge`, { before, after, on })
export interface SplitPart {
  name: string
  code: string
  children: string[]
}
export const splitUnit = (unit: string, parts: SplitPart[], goesOn: boolean, on: string) => send<{ items: Unit[] }>('POST', unitAt(unit, '/split'), { parts, goes_on: goesOn, on })
export const importUnits = (file: File, isTrial: boolean) =>
  send<UnitImport>('POST', addressOf(`${UNITS}/import`, {}, { name: file.name, dry_run: isTrial ? 'yes' : 'no' }), file, { 'content-type': 'application/octet-stream' })
export const exportAddress = (format: 'csv' | 'xlsx' | 'geojson') => addressOf(`${UNITS}/export`, {}, { format })

// For fields in which a unit is chosen by words.
export const findUnits = async (words: string) =>
  (await listUnits({ q: words || undefined, page_size: 12 })).items.map((unit) => ({ value: unit.id, label: unit.name, note: unit.parent?.name }))

export interface Post {
  id: string
  kind: PostKind
  title: string
  unit: UnitRef | null
  from_on: string
  to_on: string | null
  deputy_of: string | null
}
export interface Person {
  id: string
  name: string
  phone: string
  email: string
  from_on: string
  to_on: string | null
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
export const handPostOver = (post: string, to: string, on: string) => send<Post>('POST', addressOf(`${POSTS}/{post}/hand-over`, { post }), { to, on })

export const findPeople = async (words: string) =>
  (await listPeople({ q: words || undefined, page_size: 12 })).items.map((person) => ({ value: person.id, label: person.name, note: person.posts.find(({ to_on }) => !to_on)?.unit?.name }))
