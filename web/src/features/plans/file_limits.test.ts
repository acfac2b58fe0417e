// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { mebibytes, refusalOf } from './file_limits'

const LIMIT = 32 * 1024 * 1024

test.each([
  ['方案.pdf', LIMIT, undefined],
  ['方案.pdf', LIMIT + 1, 'too_large'],
  ['方案.zip', 10, 'archive'],
  ['方案.TAR.GZ', 10, 'archive'],
  ['方案.tar', LIMIT + 1, 'archive'],
  ['方案.7z', 10, 'archive'],
  ['方案.docx', 10, undefined],
  ['zip', 10, undefined],
])('%s of %d bytes: %s', (name, size, refusal) => expect(refusalOf(name, size)).toBe(refusal))

test('a file just above the limit does not read as the limit', () => expect(mebibytes(LIMIT + 1)).toBe('32.1'))
