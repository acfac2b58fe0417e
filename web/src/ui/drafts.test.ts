// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test, vi } from 'vitest'
import { draftOf, draftsAreOf, dropDraft, dropDraftsOf, keepDraft, keepPassingDraft, passingDraftOf } from './drafts'

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
  for (const place of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, place, { value: new Storage(), configurable: true })
  draftsAreOf(undefined)
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
  localStorage.setItem('bihuan.draft.|a', '{')
  expect(draftOf('a')).toBeUndefined()
})

test('the next person at the desk does not find it', () => {
  draftsAreOf('990101-a-1')
  keepDraft('cases/new', { phone: '13900000000' })
  draftsAreOf(undefined)
  expect(draftOf('cases/new')).toBeUndefined()
  draftsAreOf('990101-a-1')
  expect(draftOf('cases/new')).toEqual({ phone: '13900000000' })
  draftsAreOf('990101-a-2')
  expect(draftOf('cases/new')).toBeUndefined()
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
})

test('signing out takes it along', () => {
  draftsAreOf('990101-a-1')
  keepDraft('cases/new', 'x')
  dropDraftsOf('990101-a-1')
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
})

test('a resident\'s draft is of this tab, for half an hour', () => {
  vi.setSystemTime(0)
  keepPassingDraft('reports/new', 'x')
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
  vi.setSystemTime(29 * 60_000)
  expect(passingDraftOf('reports/new')).toBe('x')
  vi.setSystemTime(31 * 60_000)
  expect(passingDraftOf('reports/new')).toBeUndefined()
})
