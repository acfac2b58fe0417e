// SPDX-License-Identifier: Apache-2.0
// How many notices have come since they were last read; the menu shows it, the list of notices sets it back.
import { ref, watch } from 'vue'
import { changes } from './changes'
import { get, send } from './client'
import { may, signedIn } from './signed_in'

export const unreadNotices = ref(0)
const ask = () =>
  get('/api/notices/count').then(
    ({ unread }) => (unreadNotices.value = unread),
    () => (unreadNotices.value = 0), // the menu shows no number; the list itself tells what failed
  )

export async function readNotices(upTo: number): Promise<void> {
  if (unreadNotices.value === 0) return
  unreadNotices.value = 0
  await send('POST', '/api/notices/read', { up_to: upTo }).catch(() => undefined)
}

export function keepCount(): void {
  watch(
    () => [may('look_at_cases') ? signedIn.who?.account : undefined, changes.value] as const,
    ([account]) => void (account ? ask() : (unreadNotices.value = 0)),
    { immediate: true },
  )
}
