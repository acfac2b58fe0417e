// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import type { Problem } from '@/api/client'

vi.hoisted(() => vi.stubGlobal('addEventListener', () => undefined))
vi.mock('@/text', () => ({ t: (_: string, { field, what }: Record<string, string> = {}) => `${field}：${what}` }))
const { faultOfProblem, useSending } = await import('./sending')

const problem = (detail: string, where = ''): Problem => ({ type: 'urn:bihuan:problem:x', title: '', status: 400, detail, instance: '', where })
const labels = (where: string) => (where === 'channel' ? { label: '从哪里来', at: 'new-channel' } : undefined)

test.each([
  ['a place that the page knows', problem('channel：没有登记：没有填。', 'channel'), { text: '从哪里来：没有登记：没有填。', at: 'new-channel' }],
  ['a place that it does not know', problem('place.unit：没有登记：没有这个单位。', 'place.unit'), { text: '没有登记：没有这个单位。' }],
  ['no place', problem('没有办：时限用完了。'), { text: '没有办：时限用完了。' }],
] as const)('program words never reach a person: %s', (_, given, expected) => expect(faultOfProblem(given, labels)).toEqual(expected))

test('a second press while the first is under way sends nothing', async () => {
  const { send } = useSending()
  let sent = 0
  let end = () => {}
  const first = send([], () => new Promise<void>((done) => ((sent += 1), (end = done))))
  expect(await send([], async () => (sent += 1))).toBe(false)
  end()
  expect([await first, sent]).toEqual([true, 1])
})

test('a fault keeps it back', async () => {
  const { sending, send } = useSending()
  expect(await send([{ text: 'a', at: 'b' }], () => Promise.reject(new Error()))).toBe(false)
  expect([sending.attempts, sending.faults]).toEqual([1, [{ text: 'a', at: 'b' }]])
})
