// SPDX-License-Identifier: Apache-2.0
// A search field and its word in the address: typed here, it stands there a moment later; changed there, as by going back, it stands here.
import { onScopeDispose, ref, watch } from 'vue'
import { textIn, useAddress } from './url_state'

const WAIT_MS = 300

export function useWords(name: string) {
  const { route, filter } = useAddress()
  const words = ref(textIn(route.query, name))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(words, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => now.trim() !== textIn(route.query, name) && void filter({ [name]: now.trim() || undefined }), WAIT_MS)
  })
  watch(
    () => textIn(route.query, name),
    (now) => now !== words.value.trim() && (words.value = now),
  )
  onScopeDispose(() => clearTimeout(timer))
  return words
}
