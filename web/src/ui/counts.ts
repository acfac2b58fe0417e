// SPDX-License-Identifier: Apache-2.0
// How many there are, in words: so many, or more than were counted. Both sentences take the number as {n}.
import { t, type TextKey, type Values } from '@/text'
import { groupedNumber } from './format'
import type { Counted } from './list_page'

export const counted = (count: Counted, exactly: TextKey, atLeast: TextKey, values: Values = {}) =>
  t(count.total_is_exact ? exactly : atLeast, { ...values, n: groupedNumber(String(count.total)) })
