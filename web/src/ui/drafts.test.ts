// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test, vi } from 'vitest'
import { draftOf, dropDraft, keepDraft } from './drafts'

class Storage {
  [key: string]: unknown
  getItem(key: string) {
    return this[key] ?? null
  }
  setItem(key: string, value: string) {
    this[key] = value
  }
  removeItem(key: string) {
    delete this[key]
  }
}
beforeEach(() => {
  Object.defineProperty(globalThis, 'localStorage', { value: new Storage(), configurable: true })
  vi.useFakeTimers()
})

test('what was kept is there until it is dropped', () => {
  keepDraft('a', { reason: '核对' })
  expect(draftOf('a')).toEqual({ reason: '核对' })
  dropDraft('a')
  expect(draftOf('a')).toBeUndefined()
})

test('the oldest leave when there are more than twenty', () => {
  for (let at = 1; at <= 22; at += 1) {
    vi.setSystemTime(at * 1000)
    keepDraft(String(at), at)
  }
  expect([1, 2, 3, 22].map((at) => draftOf(String(at)))).toEqual([undefined, undefined, 3, 22])
})

test('what cannot be read is as if nothing had been kept', () => {
  localStorage.setItem('bihuan.draft.a', '{')
  expect(draftOf('a')).toBeUndefined()
})
