// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import type { CaseEvent } from './timeline'

vi.mock('@/text', () => ({ t: (key: string) => key, wordFor: (_: string, word: string) => word }))
const { actorOf, eventTitle, notifiedOf } = await import('./event_words')
const event = (more: Partial<CaseEvent>) => ({ transition: 'x', actor: '许某', ...more }) as CaseEvent

test('a person is named, the program and the reporter are called what they are', () =>
  expect([actorOf(event({})), actorOf(event({ by: 'timer' })), actorOf(event({ actor: 'citizen' }))]).toEqual(['许某', 'case.by.timer', 'case.by.reporter']))

test('a title begins with a capital letter', () => expect(['reported', 'Signed', 'handle: overdue', '登记', ''].map((title) => eventTitle({ title }))).toEqual(['Reported', 'Signed', 'Handle: overdue', '登记', '']))

test('who was to hear of it is told once, the nearest first', () => {
  const unit = { id: '1', name: '雁栖街道' }
  const notified = [{ unit, post: 'leader', level: 2 }, { unit, post: 'dispatcher', level: 0 }, { unit, post: 'dispatcher', level: 0 }]
  expect(notifiedOf(event({ notified })).map(({ who, level }) => `${who} ${level}`)).toEqual(['雁栖街道 dispatcher 0', '雁栖街道 leader 2'])
})
