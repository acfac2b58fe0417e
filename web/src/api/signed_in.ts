// SPDX-License-Identifier: Apache-2.0
// Who is signed in, as the server said last. Knows no call: client.ts reads the token of writes here, sessions.ts fills it.
import { reactive } from 'vue'
import type { components } from './schema'

export type Session = components['schemas']['Session']

// The cookie cannot be read by a page. What is kept here is only that there was one, so that the server is not asked in vain.
const KEY = 'bihuan.signed_in'

export const signedIn = reactive({
  who: undefined as Session | undefined,
  isAsked: false, // whether the server has been asked
  lost: 0, // counts how often a call found nobody signed in
})

export const mayBeSignedIn = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return true
  }
}

function remember(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // a browser that keeps nothing: it is asked on each page
  }
}

// Somebody goes to sign in elsewhere, and will come back with a cookie.
export const noteAsking = () => remember(true)

export function noteSession(who: Session | undefined): void {
  Object.assign(signedIn, { who, isAsked: true })
  remember(who !== undefined)
}

// A call was answered 401: the session has ended, or there was none.
export function noteSignedOut(): void {
  noteSession(undefined)
  signedIn.lost += 1
}

// Whether everything is open to who is signed in; before that a password, a code or an enrolment may be left to give.
export const isOpen = (): boolean => signedIn.who?.stage === 'open'

// Whether it is allowed somewhere; the server decides about the thing itself.
export const may = (action: string): boolean => isOpen() && signedIn.who!.actions.includes(action)
