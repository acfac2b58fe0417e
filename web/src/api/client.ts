// SPDX-License-Identifier: Apache-2.0
// Calls of the server, typed by the contract. Knows no page and no sentence: what failed comes as a Failure.
import { addressOf } from './address'
import { noteReachable, noteUnreachable } from './connection'
import type { components, paths } from './schema'
import { noteSignedOut, signedIn } from './signed_in'

export type Schemas = components['schemas']
export type Problem = Schemas['Problem']

type WithMethod<Method extends string> = { [P in keyof paths]: paths[P] extends Record<Method, { responses: unknown }> ? P : never }[keyof paths]
export type GetPath = WithMethod<'get'>
type Operation<P extends keyof paths, Method extends keyof paths[P]> = NonNullable<paths[P][Method]>
type Json<O> = O extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? Partial<NonNullable<Q>> : never
export type Answer<P extends GetPath> = Json<Operation<P, 'get'>>
export type Query<P extends GetPath> = QueryOf<Operation<P, 'get'>>
type PathValues = Record<string, string>

// What a call ends with when it does not end with an answer. `problem` is missing when the server was not reached.
export class Failure extends Error {
  constructor(readonly problem?: Problem) {
    super(problem?.detail ?? 'unreachable')
  }
  get isOffline(): boolean {
    return !this.problem
  }
  // "case-changed" of "urn:bihuan:problem:case-changed"
  get code(): string {
    return this.problem?.type.split(':').at(-1) ?? ''
  }
}

export const failureOf = (error: unknown): Failure => (error instanceof Failure ? error : new Failure())

const languageOfPage = () => document.documentElement.lang || 'zh-CN'

async function problemOf(response: Response): Promise<Problem> {
  try {
    if (response.headers.get('content-type')?.includes('json')) return (await response.json()) as Problem
  } catch {
    // an answer cut short: told by its status below
  }
  return { type: 'about:blank', title: response.statusText, status: response.status, detail: '', instance: response.headers.get('x-request-id') ?? '' }
}

// The tag that an answer came with names the state it shows.
const tags = new WeakMap<object, string>()

// By cookie a write needs the session's token as well, which a page of another site cannot know.
function headersOf(request: RequestInit): HeadersInit {
  const token = signedIn.who?.csrf_token
  const isWrite = request.method !== undefined && request.method !== 'GET'
  return { 'accept-language': languageOfPage(), ...(isWrite && token ? { 'x-csrf-token': token } : {}), ...request.headers }
}

// Everything about one's own session tells by 401 what was wrong with what was typed; elsewhere it says that nobody is signed in.
const isOwnSession = (address: string) => /^\/api\/session\b/.test(address)

async function call(address: string, request: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...request, headers: headersOf(request) })
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    noteUnreachable()
    throw new Failure()
  }
  noteReachable()
  if (response.status === 401 && !isOwnSession(address)) noteSignedOut()
  if (!response.ok) throw new Failure(await problemOf(response))
  if (response.status === 204) return undefined
  try {
    const body: unknown = await response.json()
    const tag = response.headers.get('etag')
    if (tag && typeof body === 'object' && body !== null) tags.set(body, tag)
    return body
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new Failure()
  }
}

// The last answers by address, so that going back shows at once what was there, and the scroll position fits.
const seen = new Map<string, unknown>()
const SEEN_AT_MOST = 40

export function lastSeen<P extends GetPath>(path: P, values?: PathValues, query?: Query<P>): Answer<P> | undefined {
  return seen.get(addressOf(path, values, query)) as Answer<P> | undefined
}

export async function get<P extends GetPath>(path: P, values?: PathValues, query?: Query<P>, signal?: AbortSignal): Promise<Answer<P>> {
  const address = addressOf(path, values, query)
  const body = (await call(address, { signal })) as Answer<P>
  seen.delete(address)
  seen.set(address, body)
  if (seen.size > SEEN_AT_MOST) seen.delete(seen.keys().next().value as string)
  return body
}

// After something was written, or by somebody else, what was seen may be wrong.
export const forget = () => seen.clear()

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

// A write with a body of JSON, or one of its own type.
export async function send<T>(method: Method, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const isRaw = body instanceof Blob || typeof body === 'string'
  const type: Record<string, string> = body === undefined || isRaw ? {} : { 'content-type': 'application/json' }
  const sent = body === undefined ? undefined : isRaw ? body : JSON.stringify(body)
  const answer = (await call(address, { method, body: sent, headers: { ...type, ...headers } })) as T
  forget()
  return answer
}

export async function readPlan(file: Blob, name: string, year?: number): Promise<Schemas['Reading']> {
  return (await call(addressOf('/api/readings', {}, { name, year }), fileRequest(file))) as Schemas['Reading']
}

export async function addPlan(file: Blob, name: string, year?: number): Promise<Schemas['Added']> {
  const added = (await call(addressOf('/api/plans', {}, { name, year }), fileRequest(file))) as Schemas['Added']
  forget()
  return added
}

const fileRequest = (file: Blob): RequestInit => ({ method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } })

// Says what a name (in its normal form) means; refused with 409 when it means something else already.
export async function nameIndicator(name: string, naming: Schemas['Naming']): Promise<Schemas['IndicatorName']> {
  const request = { method: 'PUT', body: JSON.stringify(naming), headers: { 'content-type': 'application/json' } }
  const named = (await call(addressOf('/api/indicator-names/{name}', { name }), request)) as Schemas['IndicatorName']
  forget()
  return named
}

export async function takeNameBack(name: string): Promise<Schemas['IndicatorName']> {
  const was = (await call(addressOf('/api/indicator-names/{name}', { name }), { method: 'DELETE' })) as Schemas['IndicatorName']
  forget()
  return was
}

// Of the target as it was seen: refused with 412 when somebody else changed it since.
export async function correctTarget(seen: Schemas['TargetRecord'], correction: Schemas['Correction']): Promise<Schemas['TargetRecord']> {
  const tag = tags.get(seen)
  const record = (await call(addressOf('/api/targets/{target}', { target: seen.id }), {
    method: 'PATCH',
    body: JSON.stringify(correction),
    headers: { 'content-type': 'application/json', ...(tag ? { 'if-match': tag } : {}) },
  })) as Schemas['TargetRecord']
  forget()
  return record
}
