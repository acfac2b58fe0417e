// SPDX-License-Identifier: Apache-2.0
// What a person typed and has not sent, kept in this browser until it is sent or given up: by account, so that the next one at the desk does not find it.
// Who has no account (a resident at a counter) has a draft in this tab alone, for half an hour.

const PREFIX = 'bihuan.draft.'
const KEPT_AT_MOST = 20
const PASSING_MS = 30 * 60_000
let owner = ''

interface Kept {
  value: unknown
  at: number
}
type Where = () => Storage

function read(where: Where, key: string): Kept | undefined {
  try {
    return JSON.parse(where().getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // a browser that keeps nothing, or is full: what was typed stays on the page
  }
}
const keysOf = (where: Where) => Object.keys(where()).filter((key) => key.startsWith(PREFIX))
const mine = (name: string) => `${PREFIX}${owner}|${name}`
const lasting: Where = () => localStorage
const passing: Where = () => sessionStorage

export const draftOf = (name: string): unknown => read(lasting, mine(name))?.value

// The oldest leave when there are many.
export function keepDraft(name: string, value: unknown): void {
  attempt(() => {
    localStorage.setItem(mine(name), JSON.stringify({ value, at: Date.now() }))
    const others = keysOf(lasting).filter((key) => key !== mine(name))
    const oldest = others.sort((a, b) => (read(lasting, a)?.at ?? 0) - (read(lasting, b)?.at ?? 0))
    for (const key of oldest.slice(0, Math.max(0, oldest.length + 1 - KEPT_AT_MOST))) localStorage.removeItem(key)
  })
}
export const dropDraft = (name: string): void => attempt(() => localStorage.removeItem(mine(name)))

// Whose drafts these are from now on. Those of another account are dropped: that person has left this desk.
export function draftsAreOf(account: string | undefined): void {
  owner = account ?? ''
  if (!account) return
  attempt(() => {
    for (const key of keysOf(lasting)) if (!key.startsWith(`${PREFIX}|`) && !key.startsWith(`${PREFIX}${account}|`)) localStorage.removeItem(key)
  })
}
// Signed out: what was begun goes with the person.
export const dropDraftsOf = (account: string): void => attempt(() => keysOf(lasting).filter((key) => key.startsWith(`${PREFIX}${account}|`)).forEach((key) => localStorage.removeItem(key)))

export function passingDraftOf(name: string): unknown {
  const kept = read(passing, PREFIX + name)
  if (kept && Date.now() - kept.at <= PASSING_MS) return kept.value
  dropPassingDraft(name)
  return undefined
}
export const keepPassingDraft = (name: string, value: unknown): void => attempt(() => sessionStorage.setItem(PREFIX + name, JSON.stringify({ value, at: Date.now() })))
export const dropPassingDraft = (name: string): void => attempt(() => sessionStorage.removeItem(PREFIX + name))
