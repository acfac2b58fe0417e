// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { faultOfPerson, type PersonSaid } from './people_changes'

const said = (more: Partial<PersonSaid> = {}): PersonSaid => ({ name: '许某', phone: '', email: '', kind: 'liaison', unit: [], to: [], deputyOf: '', isCertain: false, on: '2026-11-22', until: '', ...more })
test.each([
  ['a name is enough', 'add', {}, undefined],
  ['no name', 'change', { name: ' ' }, 'name'],
  ['a liaison of no unit', 'give', {}, 'unit'],
  ['an auditor of no unit', 'give', { kind: 'auditor' }, undefined],
  ['handed to nobody', 'hand_over', {}, 'to'],
  ['an end needs a day alone', 'end', {}, undefined],
] as const)('%s', (_, change, more, fault) => expect(faultOfPerson(change, said(more as Partial<PersonSaid>))).toBe(fault))
