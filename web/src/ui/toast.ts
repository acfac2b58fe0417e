// SPDX-License-Identifier: Apache-2.0
// One line at the bottom left for ten seconds: what was done, and how to take it back. Failures never come here.
import { reactive } from 'vue'

export const toast = reactive({ text: '', undo: undefined as (() => void) | undefined, isHeld: false })
let timer: ReturnType<typeof setTimeout> | undefined

const waitThenHide = () => {
  clearTimeout(timer)
  timer = setTimeout(hideToast, 10_000)
}

export function showToast(text: string, undo?: () => void): void {
  Object.assign(toast, { text, undo })
  waitThenHide()
}

export function hideToast(): void {
  clearTimeout(timer)
  Object.assign(toast, { text: '', undo: undefined })
}

export const holdToast = () => clearTimeout(timer)
export const releaseToast = waitThenHide
