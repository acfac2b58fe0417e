// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { changes } from './changes'

vi.stubGlobal('addEventListener', () => undefined)
const { movedMeanwhile, noteMoved, useHold } = await import('./live')
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('many changes at once are asked for once', () => {
  const before = changes.value
  for (const id of ['a', 'b', 'c']) noteMoved(id)
  vi.advanceTimersByTime(5000)
  expect(changes.value).toBe(before + 1)
})

test('while a form is open nothing moves under it, and afterwards it is made up for', () => {
  const before = changes.value
  const form = effectScope()
  form.run(useHold)
  noteMoved('a')
  vi.advanceTimersByTime(5000)
  expect([changes.value, [...movedMeanwhile]]).toEqual([before, ['a']])
  form.stop()
  vi.advanceTimersByTime(5000)
  expect([changes.value, movedMeanwhile.size]).toEqual([before + 1, 0])
})
