// SPDX-License-Identifier: Apache-2.0
// What a person typed and has not sent, kept in this browser until it is sent or given up. The oldest leave when there are many.

const PREFIX = 'bihuan.draft.'
const KEPT_AT_MOST = 20

interface Kept {
  value: unknown
  at: number
}

function read(key: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export const draftOf = (name: string): unknown => read(PREFIX + name)?.value

export function keepDraft(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ value, at: Date.now() }))
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== PREFIX + name)
    const oldest = keys.sort((a, b) => (read(a)?.at ?? 0) - (read(b)?.at ?? 0))
    for (const key of oldest.slice(0, Math.max(0, oldest.length + 1 - KEPT_AT_MOST))) localStorage.removeItem(key)
  } catch {
    // a browser that keeps nothing, or is full: what was typed stays on the page
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // nothing was kept
  }
}
