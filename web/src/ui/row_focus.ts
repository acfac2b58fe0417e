// SPDX-License-Identifier: Apache-2.0
// j k and the arrows walk over the rows of a list: the focus moves between the elements marked data-row inside `list`.
import type { Ref } from 'vue'
import { useKeys } from './keys'

export function useRowFocus(list: Ref<HTMLElement | null>): void {
  const rows = () => [...(list.value?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const move = (step: number) => () => {
    const all = rows()
    if (all.length === 0) return false
    const at = all.indexOf(document.activeElement as HTMLElement)
    const current = at >= 0 ? at : all.findIndex((row) => row.getAttribute('aria-current') === 'true')
    const next = current < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, current + step))
    all[next]!.focus()
    all[next]!.scrollIntoView({ block: 'nearest' })
  }
  const arrow = (step: number) => () => (rows().includes(document.activeElement as HTMLElement) ? move(step)() : false)
  useKeys({ j: move(1), k: move(-1), ArrowDown: arrow(1), ArrowUp: arrow(-1) })
}
