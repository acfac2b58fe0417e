// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { faultOfUnit, linesOf, numberOf, splitOf, type UnitSaid } from './unit_changes'

const said = (more: Partial<UnitSaid> = {}): UnitSaid => ({ on: '2026-11-22', name: '清河社区', code: '', kind: 'community', population: '', aliases: '', parent: [], units: [], parts: [{ name: '', code: '' }, { name: '', code: '' }], goesOn: false, children: {}, ...more })
const part = (name: string) => ({ name, code: '' })

test.each([
  ['a name alone', 'add', {}, undefined],
  ['no name', 'rename', { name: ' ' }, 'name'],
  ['no unit above', 'move', {}, 'parent'],
  ['nothing to merge', 'merge', {}, 'units'],
  ['one part', 'split', { parts: [part('a'), part('')] }, 'parts'],
  ['one part beside the unit', 'split', { parts: [part('a'), part('')], goesOn: true }, undefined],
  ['a day', 'close', {}, undefined],
] as const)('%s', (_, change, more, fault) => expect(faultOfUnit(change, said(more as Partial<UnitSaid>))).toBe(fault))

test('units below go where they were put', () =>
  expect(splitOf(said({ parts: [part('a'), part(' b ')], children: { x: 0, y: 1, z: -1, w: 1 } }))).toEqual([{ name: 'a', code: '', children: ['x'] }, { name: 'b', code: '', children: ['y', 'w'] }]))
test('aliases are lines, each once', () => expect(linesOf(' 清河\n\n清河社区居委会\n清河')).toEqual(['清河', '清河社区居委会']))
test('a number may have commas', () => expect([numberOf('12,345'), numberOf(''), numberOf('x')]).toEqual([12345, 0, 0]))
