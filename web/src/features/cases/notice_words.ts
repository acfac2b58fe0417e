// SPDX-License-Identifier: Apache-2.0
// Why one was to hear of a case: "clock:sign:1" a clock of the pack, "transition:dispatch" a step that was taken.
import { t, type TextKey } from '@/text'

export function reasonOf(reason: string): string {
  const kind = reason.split(':')[0]
  const words: Record<string, TextKey> = { clock: 'notices.clock', transition: 'notices.step' }
  return t(words[kind ?? ''] ?? 'notices.other')
}
