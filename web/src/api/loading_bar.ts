// SPDX-License-Identifier: Apache-2.0
// True once something has been under way for 300 ms; shorter waits show nothing.
import { ref } from 'vue'

export const isSlow = ref(false)
let running = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function beginLoading(): void {
  running += 1
  timer ??= setTimeout(() => (isSlow.value = running > 0), 300)
}

export function endLoading(): void {
  running -= 1
  if (running > 0) return
  clearTimeout(timer)
  timer = undefined
  isSlow.value = false
}
