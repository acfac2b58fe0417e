// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { LocationQuery } from 'vue-router'
import { chinaDay, isFiltered, questionOf } from './case_list'
import { evidenceFields, mergeOf, newestSince, type Case, type Move } from './timeline'

const evening = Date.UTC(2026, 10, 22, 17, 0) // 01:00 of the next day in China

test('a day is one of China', () => {
  expect(chinaDay(evening)).toBe('2026-11-23')
  expect(chinaDay(evening, 7)).toBe('2026-11-30')
})

test.each([
  ['nothing: what waits for one', {}, { side: 'mine', page_size: 50 }],
  ['all of a pack that are late', { side: 'everything', pack: 'rapid', due: 'late' }, { side: 'everything', pack: 'rapid', due_before: '2026-11-23', page_size: 50 }],
  ['words that mean nothing', { side: 'x', due: 'y', open: 'z', order: 'w' }, { side: 'mine', page_size: 50 }],
] as const)('an address asks for %s', (_, query, expected) => expect(JSON.parse(JSON.stringify(questionOf(query as LocationQuery, evening)))).toEqual(expected))

test('a side and an order filter nothing', () => {
  expect(isFiltered({ side: 'called', order: 'newest' })).toBe(false)
  expect(isFiltered({ state: 'handling' })).toBe(true)
})

const withEvents = (...numbers: number[]) => ({ events: numbers.map((number) => ({ number })) }) as unknown as Case
test('who was faster is the last of what is new', () => {
  expect(newestSince(withEvents(1, 2), withEvents(1, 2, 3, 4))?.number).toBe(4)
  expect(newestSince(withEvents(1, 2), withEvents(1, 2))).toBeUndefined()
})

const move = (id: string, form: string[], evidence: string[] = []) => ({ id, form: form.map((one) => ({ id: one, type: 'text' })), evidence: evidence.map((one) => ({ id: one, type: 'photo' })) }) as unknown as Move
test('merging is the move that names another case', () => {
  expect(mergeOf([move('dispatch', ['lead_unit']), move('join', ['main_case'])])).toMatchObject({ move: { id: 'join' }, field: 'main_case' })
  expect(mergeOf([move('dispatch', ['lead_unit'])])).toBeUndefined()
})
test('evidence that two moves ask is offered once', () => expect(evidenceFields([move('a', [], ['photo']), move('b', [], ['photo', 'track'])]).map(({ id }) => id)).toEqual(['photo', 'track']))
