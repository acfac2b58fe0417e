// SPDX-License-Identifier: Apache-2.0
// Units, people and posts: what they are to the pages, and the calls about them.
import { addressOf } from './address'
import { Failure, get, send, type Query, type Schemas } from './client'

const FOUND_AT_ONCE = 12
export type UnitKind = Schemas['OrgUnitKind']
export type PostKind = Schemas['PostKind']
export type UnitRow = Schemas['OrgUnit']
export type Unit = Schemas['OrgUnitRecord']
export type UnitImport = Schemas['OrgImport']
export type Person = Schemas['Person']
export type Post = Schemas['Post']
export type UnitPage = Schemas['OrgUnitPage']

export const UNIT_KINDS = ['district', 'street', 'community', 'grid', 'department', 'other'] as const satisfies readonly UnitKind[]
export const POST_KINDS = ['grid_worker', 'clerk', 'dispatcher', 'liaison', 'supervisor', 'verifier', 'leader', 'evaluator', 'administrator', 'security_administrator', 'auditor'] as const satisfies readonly PostKind[]

export const listUnits = (query: Query<'/api/org/units'>, signal?: AbortSignal) => get('/api/org/units', {}, query, signal)
export const showUnit = (unit: string, signal?: AbortSignal) => get('/api/org/units/{unit}', { unit }, undefined, signal)

const UNITS = '/api/org/units'
const unitAt = (unit: string, what = '') => addressOf(`${UNITS}/{unit}${what}`, { unit })
export const addUnit = (unit: Schemas['NewOrgUnit']) => send<Unit>('POST', UNITS, unit)
export const changeUnit = (unit: string, change: Schemas['OrgUnitChange']) => send<Unit>('PATCH', unitAt(unit), change)
export const closeUnit = (unit: string, on: string) => send<Unit>('POST', unitAt(unit, '/close'), { on } satisfies Schemas['OrgDay'])
export const mergeUnits = (after: string, merge: Schemas['OrgMerge']) => send<Unit>('POST', unitAt(after, '/merge'), merge)
export const splitUnit = (unit: string, split: Schemas['OrgSplit']) => send<Unit>('POST', unitAt(unit, '/split'), split)

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
  (await listUnits({ q: words || undefined, page_size: FOUND_AT_ONCE })).items.map((unit) => ({ value: unit.id, label: unit.name, note: unit.parent?.name }))

export const listPeople = (query: Query<'/api/org/people'>, signal?: AbortSignal) => get('/api/org/people', {}, query, signal)
export const addPerson = (person: Schemas['NewPerson']) => send<Person>('POST', '/api/org/people', person)
export const changePerson = (person: string, change: Schemas['PersonChange']) => send<Person>('PATCH', addressOf('/api/org/people/{person}', { person }), change)
export const showOpenWork = (post: string, signal?: AbortSignal) => get('/api/org/posts/{post}/open-work', { post }, undefined, signal)

// Posts that somebody holds in a unit: for whom a deputy may act.
export async function postsIn(unit: string, signal?: AbortSignal): Promise<Array<{ post: Post; person: string }>> {
  const { items } = await listPeople({ unit, page_size: 200 }, signal)
  return items.flatMap((person) => person.posts.filter((post) => post.is_held && !post.deputy_of && post.unit?.id === unit).map((post) => ({ post, person: person.name })))
}

// Posts of packs' own, each like one of the program's.
export type PackPost = NonNullable<Schemas['Pack']['posts']>[number]
export async function packPosts(signal?: AbortSignal): Promise<PackPost[]> {
  const { items } = await get('/api/packs', {}, undefined, signal)
  const packs = await Promise.all(items.map(({ id }) => get('/api/packs/{pack}', { pack: id }, undefined, signal)))
  const all = packs.flatMap((pack) => pack.posts ?? [])
  return all.filter((post, at) => all.findIndex(({ id }) => id === post.id) === at)
}

// The units in which somebody of this name holds a post; none where two are called so.
export async function unitsOfPerson(name: string): Promise<Array<{ id: string; name: string }>> {
  const same = (await listPeople({ q: name, page_size: FOUND_AT_ONCE })).items.filter((person) => person.name === name)
  return same.length === 1 ? same[0]!.posts.flatMap((post) => (post.is_held && post.unit ? [post.unit] : [])) : []
}
export const givePost = (post: Schemas['NewPost']) => send<Post>('POST', '/api/org/posts', post)
export const endPost = (post: string, on: string) => send<Post>('POST', addressOf('/api/org/posts/{post}/end', { post }), { on } satisfies Schemas['OrgDay'])
export const handPostOver = (post: string, handover: Schemas['Handover']) => send<Post>('POST', addressOf('/api/org/posts/{post}/handover', { post }), handover)

export const findPeople = async (words: string) =>
  (await listPeople({ q: words || undefined, page_size: FOUND_AT_ONCE })).items.map((person) => ({ value: person.id, label: person.name, note: person.posts.find(({ is_held }) => is_held)?.unit?.name }))
