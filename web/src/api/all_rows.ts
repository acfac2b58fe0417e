// SPDX-License-Identifier: Apache-2.0
// All rows of a list, page after page, up to a number of them: for paper. Lists on the screen ask for one page.
import { onScopeDispose, shallowRef, watch } from 'vue'
import { Failure, get, type Answer, type GetPath, type Query } from './client'
import { beginLoading, endLoading } from './loading_bar'

type ListPath = { [P in GetPath]: Answer<P> extends { total: number; items: unknown[] } ? P : never }[GetPath]
type RowOf<P extends ListPath> = Answer<P>['items'][number]
const PAGE_SIZE = 200 // the most that the server gives

export function useAllRows<P extends ListPath>(path: P, query: () => Query<P> | undefined, most: number) {
  const rows = shallowRef<RowOf<P>[]>()
  const total = shallowRef(0)
  const failure = shallowRef<Failure>()
  let running: AbortController | undefined

  async function ask(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    const asked = query()
    rows.value = undefined
    failure.value = undefined
    if (!asked) return
    beginLoading()
    try {
      const read: RowOf<P>[] = []
      for (let page = 1; page === 1 || (read.length < Math.min(most, total.value) && read.length === (page - 1) * PAGE_SIZE); page += 1) {
        const answer = await get(path, {}, { ...asked, page, page_size: PAGE_SIZE } as Query<P>, mine.signal)
        total.value = answer.total
        read.push(...answer.items)
      }
      rows.value = read.slice(0, most)
    } catch (error) {
      if (!mine.signal.aborted) failure.value = error instanceof Failure ? error : new Failure()
    } finally {
      endLoading()
    }
  }

  watch(() => JSON.stringify(query() ?? null), ask, { immediate: true })
  onScopeDispose(() => running?.abort())
  return { rows, total, failure, reload: ask }
}
