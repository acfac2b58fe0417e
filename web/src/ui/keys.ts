// SPDX-License-Identifier: Apache-2.0
// Keys that work everywhere on a page. Off while a person types or composes, and, but for Ctrl and Escape, where they are switched off.
import { onScopeDispose } from 'vue'
import { settings } from './settings'

export type Handler = (event: KeyboardEvent) => void | boolean // false: not mine after all

const bound = new Map<string, Handler[]>()
let prefix = ''
let prefixTimer: ReturnType<typeof setTimeout> | undefined

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('role') === 'combobox'
}

// "Ctrl+k", "g l", "j", "Escape"
function nameOf(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey) return `Ctrl+${event.key.toLowerCase()}`
  return prefix + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

function dispatch(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || event.altKey || event.defaultPrevented) return
  const name = nameOf(event)
  const isPlain = !name.startsWith('Ctrl+') && event.key !== 'Escape'
  if (isPlain && (isTyping(event.target) || !settings.keys)) return
  clearTimeout(prefixTimer)
  prefix = ''
  if (name === 'g') {
    prefix = 'g '
    prefixTimer = setTimeout(() => (prefix = ''), 1000)
    return
  }
  for (const handler of [...(bound.get(name) ?? [])].reverse()) {
    if (handler(event) === false) continue
    event.preventDefault()
    return
  }
}

addEventListener('keydown', dispatch)

// Bound as long as the component lives; what was bound last is asked first.
export function useKeys(handlers: Record<string, Handler>): void {
  for (const [name, handler] of Object.entries(handlers)) bound.set(name, [...(bound.get(name) ?? []), handler])
  onScopeDispose(() => {
    for (const [name, handler] of Object.entries(handlers)) bound.set(name, (bound.get(name) ?? []).filter((item) => item !== handler))
  })
}
