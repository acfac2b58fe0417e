// SPDX-License-Identifier: Apache-2.0
// Signing in and out, and one's own account. Each answer that is a session becomes who is signed in.
import { addressOf } from './address'
import { forget, get, send, type Schemas } from './client'
import { mayBeSignedIn, noteAsking, noteSession, signedIn, type Session } from './signed_in'

function taken(session: Session): Session {
  forget()
  noteSession(session)
  return session
}

let asking: Promise<void> | undefined

// Asks the server once who is signed in; `isSure` also where nothing tells that somebody might be.
export function whoAmI(isSure = false): Promise<void> {
  if (signedIn.isAsked && (signedIn.who || !isSure)) return Promise.resolve()
  if (!isSure && !mayBeSignedIn()) return Promise.resolve()
  asking ??= get('/api/session')
    .then(
      (session) => void taken(session),
      () => noteSession(undefined),
    )
    .finally(() => (asking = undefined))
  return asking
}

export const signIn = async (login: string, password: string) => taken(await send<Session>('POST', '/api/session', { login, password }))
export const giveCode = async (code: string) => taken(await send<Session>('POST', '/api/session/code', { code }))
export const changePassword = async (old: string, next: string) => taken(await send<Session>('POST', '/api/session/password', { old, new: next }))
export const beginEnrolment = () => send<Schemas['Enrolment']>('POST', '/api/session/second-factor')

// The recovery codes; the session is taken when they were seen, as its stage ends what is shown.
export const confirmEnrolment = (code: string) => send<Schemas['Enrolled']>('POST', '/api/session/second-factor/confirm', { code })
export const takeSession = taken

export async function signOut(): Promise<void> {
  try {
    await send('DELETE', '/api/session')
  } finally {
    forget()
    noteSession(undefined)
  }
}
export const endOtherSessions = () => send('DELETE', '/api/sessions')
export const endOneSession = (session: string) => send('DELETE', addressOf('/api/sessions/{session}', { session }))

// The organisation's own sign-in. It comes back to the first page, which has to know that it is worth asking who is there.
export const PROVIDER = '/api/oidc/start'
export async function mayGoToProvider(): Promise<boolean> {
  try {
    const answer = await fetch(PROVIDER, { redirect: 'manual', credentials: 'same-origin' })
    if (answer.type !== 'opaqueredirect') return false
  } catch {
    return false
  }
  noteAsking()
  return true
}
